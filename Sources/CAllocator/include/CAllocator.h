#ifndef DATELINE_CALLOCATOR_H
#define DATELINE_CALLOCATOR_H

/// Gives memory that was freed back to the system, as far as whole pages are free.
void dateline_return_free_memory(void);

/// Has memory of `byte_count` bytes or more taken from the system and given back when it is freed, however large what was freed before.
///
/// Of smaller pieces that are freed at the end of the heap, `kept_byte_count` bytes are kept for who asks next.
void dateline_map_memory_from(int byte_count, int kept_byte_count);

/// Has memory taken from the heap, however large, and gives its end back once more than `kept_byte_count` bytes are free there. Heaps of
/// threads but the first end at 64 MB: larger pieces are mapped there all the same.
void dateline_keep_memory(int kept_byte_count);

/// Asks for the memory at `place`, which need not be there, so that it is near when it is read soon.
static inline void dateline_fetch(const void *_Nullable place) { __builtin_prefetch(place); }

#endif
