#pragma once
#include <sys/types.h>
#include <stdint.h>
#include <sha256.h>

/* SHA256_Data is a macro in libmd. Writes 64 hexadecimal digits and a zero into `out`. */
static inline void cdigest_sha256(const uint8_t *data, size_t length, char *out) { SHA256_Data(data, length, out); }
