/* The system's zlib for Swift, which imports no macro with parameters. */
#ifndef ANNALS_ZLIB_SHIM_H
#define ANNALS_ZLIB_SHIM_H

#if !__has_include(<zlib.h>)
#error "zlib headers not found: apt-get install zlib1g-dev"
#endif

#include <zlib.h>

/* Expects a gzip header, not zlib's own. */
static inline int annals_begin_gzip(z_stream *_Nonnull stream) {
  return inflateInit2(stream, 15 + 16);
}

#endif
