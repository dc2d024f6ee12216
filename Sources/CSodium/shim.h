#pragma once
#if !__has_include(<sodium.h>)
#error "libsodium is missing: apt-get install libsodium-dev (or run Scripts/setup)"
#endif
#include <sodium.h>
