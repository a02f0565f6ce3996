/* Runs a program and prints its tab-separated answer as the bench compares answers. The first line
   of a query's file says how: `# columns 1,2` names the columns; `without zeroes` behind it leaves
   out rows with a 0 in one of them, for the bench has no groups of nobody; `# matrix` makes a row
   of each cell that is not 0. A shell would take longer than the program does.

       rows QUERY PROGRAM ARGUMENT... */
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

enum { MOST = 64 };

/* Splits a line into its cells; returns how many there are. */
static int split(char *line, char **cells) {
  int count = 0;
  line[strcspn(line, "\n")] = 0;
  for (char *rest = line; rest && count < MOST; count++) cells[count] = strsep(&rest, "\t");
  return count;
}

/* Prints a cell as the data has it: what is not known as such, a backslash without another. */
static void put(const char *cell) {
  if (*cell == '(') cell = "unknown";
  for (; *cell; cell++) {
    if (*cell == '\\' && cell[1]) cell++;
    putchar(*cell);
  }
}

static void putMatrix(char **headings, char **cells, int count) {
  if (!strcmp(cells[0], "total")) return;
  for (int at = 1; at < count && strcmp(headings[at], "total"); at++) {
    if (!strcmp(cells[at], "0") || *headings[at] == '(') continue;
    printf("%s\t%s\t%s\n", cells[0], headings[at], cells[at]);
  }
}

static void putColumns(const char *wanted, char **cells, int count, int hasZeroes) {
  char *end;
  for (const char *next = wanted; !hasZeroes && *next; next = *end ? end + 1 : end) {
    long column = strtol(next, &end, 10);
    if (column >= 1 && column <= count && !strcmp(cells[column - 1], "0")) return;
  }
  for (const char *next = wanted; *next; next = *end ? end + 1 : end) {
    long column = strtol(next, &end, 10);
    if (column >= 1 && column <= count) put(cells[column - 1]);
    putchar(*end ? '\t' : '\n');
  }
}

int main(int count, char **arguments) {
  char how[200] = "", columns[80] = "";
  int ends[2], status;
  pid_t child;
  posix_spawn_file_actions_t actions;
  FILE *query = count < 3 ? NULL : fopen(arguments[1], "r");
  if (!query || !fgets(how, sizeof how, query) || pipe(ends)) return 64;
  int isMatrix = !strncmp(how, "# matrix", 8);
  if (!isMatrix && sscanf(how, "# columns %79s", columns) != 1) return 64;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], 1);
  posix_spawn_file_actions_addclose(&actions, ends[0]);
  if (posix_spawnp(&child, arguments[2], &actions, NULL, arguments + 2, environ)) return 127;
  close(ends[1]);
  FILE *answer = fdopen(ends[0], "r");
  char *first = NULL, *line = NULL, *headings[MOST], *cells[MOST];
  size_t firstRoom = 0, room = 0;
  if (getline(&first, &firstRoom, answer) > 0) split(first, headings);
  while (getline(&line, &room, answer) > 0) {
    int found = split(line, cells);
    if (isMatrix) putMatrix(headings, cells, found);
    else putColumns(columns, cells, found, !strstr(how, "without zeroes"));
  }
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
