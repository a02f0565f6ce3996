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
#include <string.h>
#include <wchar.h>
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

/* The word to be completed is all up to the cursor: what a candidate takes the place of is known
 * better than readline's characters between words could say. The order of candidates is kept. */
static inline void annals_set_completer(
    char *_Nullable *_Nullable (*_Nonnull completer)(const char *_Nonnull, int, int),
    void (*_Nonnull lister)(char *_Nullable *_Nullable, int, int)) {
  rl_completer_word_break_characters = (char *)"";
  rl_sort_completion_matches = 0;
  rl_attempted_completion_function = completer;
  rl_completion_display_matches_hook = lister;
}

/* To be said by the completer, each time. Without the first readline would offer the files of the
 * folder as words of a query. */
static inline void annals_end_completion(int is_whole) {
  rl_attempted_completion_over = 1;
  rl_completion_append_character = is_whole ? ' ' : '\0';
}

/* After rl_initialize: before it, readline would take the terminal for one that can do nothing. */
static inline void annals_set_redisplay(rl_voidfunc_t *_Nonnull redisplay) {
  rl_redisplay_function = redisplay;
}

/* Readline makes the picture fit a new size only where it draws by itself. */
static inline void annals_resize_terminal(void) {
  rl_voidfunc_t *redisplay = rl_redisplay_function;
  rl_redisplay_function = rl_redisplay;
  rl_resize_terminal();
  rl_redisplay_function = redisplay;
}

static inline void annals_set_startup_hook(int (*_Nullable hook)(void)) { rl_startup_hook = hook; }

/* What stands before the text: the prompt, or what is said of a search or of a count. */
static inline const char *_Nullable annals_shown_prompt(void) { return rl_display_prompt; }

/* Whether that is the prompt itself. */
static inline int annals_shows_own_prompt(void) { return rl_display_prompt == rl_prompt; }

static inline int annals_is_variable_on(const char *_Nonnull name) {
  const char *value = rl_variable_value(name);
  return value && strcmp(value, "on") == 0;
}

static inline int annals_is_vi(void) { return rl_editing_mode == 0; }

/* What show-mode-in-prompt puts before the prompt. */
static inline const char *_Nullable annals_shown_mode(void) {
  if (rl_display_prompt != rl_prompt || !annals_is_variable_on("show-mode-in-prompt")) return "";
  if (!annals_is_vi()) return rl_variable_value("emacs-mode-string");
  return rl_variable_value(
      rl_get_keymap() == vi_insertion_keymap ? "vi-ins-mode-string" : "vi-cmd-mode-string");
}

static inline int annals_is_in_vi_command(void) {
  return annals_is_vi() && rl_get_keymap() == vi_movement_keymap;
}

/* A count and a search for a whole text have the place of the prompt while they are typed, the
 * search that of the text too; readline 8.2 gives neither back when it is told to clean up. */
static inline void annals_restore_prompt(void) {
  if (!RL_ISSTATE(RL_STATE_NUMERICARG | RL_STATE_NSEARCH)) return;
  if (RL_ISSTATE(RL_STATE_NSEARCH)) rl_maybe_unsave_line();
  rl_restore_prompt();
  rl_clear_message();
  RL_UNSETSTATE(RL_STATE_NUMERICARG);
}

/* Whether something was typed over an entry of the history. */
static inline int annals_is_entry_changed(int index) {
  HIST_ENTRY **entries = history_list();
  return entries && index < history_length && entries[index]->data;
}

/* Makes an entry of the history what it was. */
static inline void annals_restore_entry(int index, const char *_Nonnull text) {
  if (annals_is_entry_changed(index)) {
    rl_undo_list = (UNDO_LIST *)history_list()[index]->data;
    rl_free_undo_list();
  }
  HIST_ENTRY *changed = replace_history_entry(index, text, NULL);
  if (changed) free_history_entry(changed);
}

static inline int annals_mark(void) { return rl_mark; }

/* Whether the terminal is known to move its cursor by the usual codes. */
static inline int annals_has_usual_codes(void) {
  const char *up = rl_get_termcap("up");
  return up && up[0] == ESC;
}

/* Hidden by glibc without a feature test macro. */
extern int wcwidth(wchar_t);

#endif
