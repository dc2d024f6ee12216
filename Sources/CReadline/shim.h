#pragma once
#if !__has_include(<readline/readline.h>)
#error "GNU readline is missing: apt-get install libreadline-dev (or run Scripts/setup)"
#endif
#include <stdio.h> /* readline.h uses FILE and does not include it */
#include <stdlib.h>
#include <wchar.h>
#include <readline/readline.h>
#include <readline/history.h>

/* Visible from <wchar.h> only to programs that ask for XSI; Swift's Glibc module does not. */
int wcwidth(wchar_t character);
