#ifndef DATELINE_CALLOCATOR_H
#define DATELINE_CALLOCATOR_H

/// Gives memory that was freed back to the system, as far as whole pages are free.
void dateline_return_free_memory(void);

/// Has memory of `byte_count` bytes or more taken from the system and given back when it is freed, however large what was freed before.
void dateline_map_memory_from(int byte_count);

/// Has all memory kept for who asks next when it is freed, however large, until more than `byte_count` bytes are free at its end.
void dateline_keep_memory(int byte_count);

/// Asks for the memory at `place`, which need not be there, so that it is near when it is read soon.
static inline void dateline_fetch(const void *_Nullable place) { __builtin_prefetch(place); }

#endif
