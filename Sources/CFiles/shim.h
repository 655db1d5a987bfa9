#pragma once
#include <errno.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Linux renameat2(2); glibc shows it, and its flags, only to programs that ask for GNU extensions. */
#define CFILES_NOREPLACE 1u
#define CFILES_EXCHANGE 2u
static inline int cfiles_rename(const char *from, const char *to, unsigned flags) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, flags);
}
