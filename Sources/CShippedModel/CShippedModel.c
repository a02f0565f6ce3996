#include "CShippedModel.h"

/* #embed came with C23; clang knows it in every mode and warns in the older ones. */
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char model[] = {
#embed "../../samples/councils.json"
};

const unsigned char *annals_shipped_model(void) { return model; }

size_t annals_shipped_model_size(void) { return sizeof model; }
