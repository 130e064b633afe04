#include "CAllocator.h"

#include <malloc.h>

#if defined(__GLIBC__)
// How many pieces may be taken from the system at a time; the library's own value.
static const int mapped_at_most = 65536;
#endif

void dateline_return_free_memory(void) {
#if defined(__GLIBC__)
  malloc_trim(0);
#endif
}

void dateline_map_memory_from(int byte_count, int kept_byte_count) {
#if defined(__GLIBC__)
  mallopt(M_MMAP_MAX, mapped_at_most);
  mallopt(M_MMAP_THRESHOLD, byte_count);
  mallopt(M_TRIM_THRESHOLD, kept_byte_count);
#else
  (void)byte_count;
  (void)kept_byte_count;
#endif
}

void dateline_keep_memory(int kept_byte_count) {
#if defined(__GLIBC__)
  mallopt(M_MMAP_MAX, 0);
  mallopt(M_TRIM_THRESHOLD, kept_byte_count);
#else
  (void)kept_byte_count;
#endif
}
