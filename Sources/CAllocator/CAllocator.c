#include "CAllocator.h"

#include <malloc.h>

void dateline_return_free_memory(void) {
#if defined(__GLIBC__)
  malloc_trim(0);
#endif
}
