#ifndef DATELINE_CDIGEST_H
#define DATELINE_CDIGEST_H

#include <stddef.h>
#include <stdint.h>

/// Writes the 32 bytes of the SHA-256 of `count` bytes at `bytes` to `digest`; `bytes` may be null when `count` is 0.
void dateline_sha256(const uint8_t *bytes, size_t count, uint8_t digest[32]);

#endif
