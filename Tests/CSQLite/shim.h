// SQLite as a module, for the tests that ask it what they ask the engine.
#include <sqlite3.h>
