#include "CAllocator.h"

#include <malloc.h>

void dateline_return_free_memory(void) {
#if defined(__GLIBC__)
  malloc_trim(0);
#endif
}

void dateline_map_memory_from(int byte_count) {
#if defined(__GLIBC__)
  mallopt(M_MMAP_THRESHOLD, byte_count);
  mallopt(M_TRIM_THRESHOLD, 1 << 26);
#else
  (void)byte_count;
#endif
}
