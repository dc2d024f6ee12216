#pragma once
#if !__has_include(<yaml.h>)
#error "libyaml is missing: apt-get install libyaml-dev (or run Scripts/setup)"
#endif
#include <yaml.h>
