// What glibc says and does about its heap; its Swift module leaves it out.
#include <malloc.h>
