#ifndef ANNALS_SHIPPED_MODEL_H
#define ANNALS_SHIPPED_MODEL_H

#include <stddef.h>

/* The bytes of samples/councils.json, compiled into the program: they are mapped with it and
 * read from where they lie. */
const unsigned char *_Nonnull annals_shipped_model(void);
size_t annals_shipped_model_size(void);

#endif
