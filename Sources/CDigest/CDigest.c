#include "CDigest.h"

#include <sys/types.h>

#include <sha256.h>

void dateline_sha256(const uint8_t *bytes, size_t count, uint8_t digest[32]) {
  SHA256_CTX context;
  SHA256Init(&context);
  if (count > 0) SHA256Update(&context, bytes, count);
  SHA256Final(digest, &context);
}
