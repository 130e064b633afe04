// PCRE2, the 8-bit library: https://www.pcre.org (BSD licence).
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
