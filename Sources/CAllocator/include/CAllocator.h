#ifndef DATELINE_CALLOCATOR_H
#define DATELINE_CALLOCATOR_H

/// Gives memory that was freed back to the system, as far as whole pages are free.
void dateline_return_free_memory(void);

#endif
