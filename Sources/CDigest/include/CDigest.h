#ifndef DATELINE_CDIGEST_H
#define DATELINE_CDIGEST_H

#include <stddef.h>
#include <stdint.h>

/// The eight words of a SHA-256 before the first block (FIPS 180-4, 5.3.3).
void dateline_sha256_begin(uint32_t state[8]);

/// Adds `count` blocks of 64 bytes at `bytes`.
void dateline_sha256_add(uint32_t state[8], const uint8_t *bytes, size_t count);

#endif
