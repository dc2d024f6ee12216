#pragma once
#if !__has_include(<libstemmer.h>)
#error "libstemmer is missing: apt-get install libstemmer-dev (or run Scripts/setup)"
#endif
#include <libstemmer.h>
