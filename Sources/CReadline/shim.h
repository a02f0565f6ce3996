/* GNU readline for Swift.
 *
 * Swift 6 calls every global variable of readline unsafe to share, and imports no macro with
 * parameters: each one that the program uses has an accessor here. */
#ifndef ANNALS_READLINE_SHIM_H
#define ANNALS_READLINE_SHIM_H

#if !__has_include(<readline/readline.h>)
#error "GNU readline headers not found: apt-get install libreadline-dev (or build with --disable-default-traits)"
#endif

#include <stdio.h>
#include <readline/readline.h>
#include <readline/history.h>

static inline int annals_point(void) { return rl_point; }
static inline void annals_set_point(int point) { rl_point = point; }
static inline int annals_end(void) { return rl_end; }
static inline const char *_Nullable annals_buffer(void) { return rl_line_buffer; }

/* Readline keeps the pointer: the caller must never free it. */
static inline void annals_set_name(const char *_Nullable name) { rl_readline_name = name; }

/* A key only if the person's inputrc has not bound it: called before rl_initialize, which
 * reads that file afterwards. */
static inline void annals_bind(
    const char *_Nonnull keymap, const char *_Nonnull keys, rl_command_func_t *_Nonnull command) {
  Keymap map = rl_get_keymap_by_name(keymap);
  if (map) rl_bind_keyseq_in_map(keys, command, map);
}

/* The program has its own handlers, which wake its own poll. */
static inline void annals_leave_signals_alone(void) {
  rl_catch_signals = 0;
  rl_catch_sigwinch = 0;
}

/* In a search, readline 8.2 calls a null pointer for keys such as Ctrl-X q, of which the first
 * half leads to other keys and the whole to nothing. This ends the search before the first half,
 * which is then read again, as it would for a whole key that means something. Escape alone ends a
 * search and no more. */
static inline int annals_guard_search(int key, int is_alone) {
  Keymap map = rl_get_keymap();
  if (key < 0 || key >= KEYMAP_SIZE || !RL_ISSTATE(RL_STATE_ISEARCH) || map[key].type != ISKMAP)
    return key;
  if (key != ESC || !is_alone) rl_execute_next(key);
  return NEWLINE;
}

/* Whether what a key does depends on what follows it soon. */
static inline int annals_is_escape_in_search(int key) {
  return key == ESC && RL_ISSTATE(RL_STATE_ISEARCH);
}

static inline void annals_set_reader(int (*_Nonnull reader)(FILE *_Null_unspecified)) {
  rl_getc_function = reader;
}

/* A keyboard macro that calls itself, or is ended where it did not begin, brings readline 8.2
 * down. An inputrc can bind the keys again; the macros that it defines itself are no part of this. */
static inline void annals_unbind_keyboard_macros(void) {
  rl_unbind_function_in_map(rl_start_kbd_macro, emacs_ctlx_keymap);
  rl_unbind_function_in_map(rl_end_kbd_macro, emacs_ctlx_keymap);
  rl_unbind_function_in_map(rl_call_last_kbd_macro, emacs_ctlx_keymap);
}

/* Readline divides by the width, which a terminal of one column makes zero. */
static inline void annals_keep_width(void) {
  int rows = 0, columns = 0;
  rl_get_screen_size(&rows, &columns);
  if (columns < 8) rl_set_screen_size(rows > 0 ? rows : 1, 8);
}

/* Writes beside what readline draws, in its order. */
static inline void annals_draw(const char *_Nonnull text) {
  FILE *stream = rl_outstream ? rl_outstream : stdout;
  fputs(text, stream);
  fflush(stream);
}

/* Whether nothing is begun that the next key would end: a search, a count, a key of several bytes. */
static inline int annals_is_between_keys(void) {
  return !RL_ISSTATE(
      RL_STATE_ISEARCH | RL_STATE_NSEARCH | RL_STATE_SEARCH | RL_STATE_NUMERICARG |
      RL_STATE_MULTIKEY | RL_STATE_METANEXT | RL_STATE_MOREINPUT | RL_STATE_VIMOTION |
      RL_STATE_CHARSEARCH | RL_STATE_COMPLETING);
}

/* Takes what is being typed off the screen, all lines of it; the cursor stands where it began. */
static inline void annals_clear_text(void) {
  rl_clear_visible_line();
  fflush(rl_outstream ? rl_outstream : stdout);
}

/* Keeps prompts and what is typed out of a pipe on standard output. */
static inline void annals_draw_on_stderr(void) { rl_outstream = stderr; }

static char *_Nullable *_Nullable annals_no_completion(
    const char *_Nullable text, int start, int end) {
  (void)text;
  (void)start;
  (void)end;
  rl_attempted_completion_over = 1;
  return NULL;
}

/* Without this, Tab would offer the files of the folder as words of a query. */
static inline void annals_offer_no_files(void) {
  rl_attempted_completion_function = annals_no_completion;
}

#endif
