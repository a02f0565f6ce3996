/* Runs a program and prints some columns of its tab-separated answer, without the header: those
   that the first line of a query's file names, as `# columns 1,2`. A shell would take longer than
   the program does.

       rows QUERY PROGRAM ARGUMENT... */
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

int main(int count, char **arguments) {
  char columns[80] = "";
  int ends[2], status;
  pid_t child;
  posix_spawn_file_actions_t actions;
  FILE *query = count < 3 ? NULL : fopen(arguments[1], "r");
  if (!query || fscanf(query, "# columns %79s", columns) != 1 || pipe(ends)) return 64;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], 1);
  posix_spawn_file_actions_addclose(&actions, ends[0]);
  if (posix_spawnp(&child, arguments[2], &actions, NULL, arguments + 2, environ)) return 127;
  close(ends[1]);
  FILE *answer = fdopen(ends[0], "r");
  char *line = NULL;
  size_t room = 0;
  for (int row = 0; getline(&line, &room, answer) > 0; row++) {
    if (row == 0) continue;
    line[strcspn(line, "\n")] = 0;
    const char *wanted = columns;
    while (*wanted) {
      char *end;
      long column = strtol(wanted, &end, 10);
      const char *cell = line;
      for (long at = 1; at < column && cell; at++) {
        cell = strchr(cell, '\t');
        if (cell) cell++;
      }
      if (cell) printf("%.*s", (int)strcspn(cell, "\t"), cell);
      wanted = *end ? end + 1 : end;
      if (*wanted) putchar('\t');
    }
    putchar('\n');
  }
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
