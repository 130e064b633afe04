#ifndef DATELINE_CSTEMMER_H
#define DATELINE_CSTEMMER_H

#include <libstemmer.h>

#endif
