/* Loaded before a database process by slow-sync.test.ts: every sync of the disk takes 400 milliseconds longer. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stddef.h>
#include <time.h>

static void wait_a_little(void) {
  struct timespec span = {0, 400 * 1000 * 1000};
  nanosleep(&span, NULL);
}

int fdatasync(int file) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
  wait_a_little();
  return real(file);
}

int fsync(int file) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
  wait_a_little();
  return real(file);
}

int msync(void *start, size_t length, int flags) {
  int (*real)(void *, size_t, int) = (int (*)(void *, size_t, int))dlsym(RTLD_NEXT, "msync");
  wait_a_little();
  return real(start, length, flags);
}
