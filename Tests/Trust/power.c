/* Stands between the program and the system's calls on files: power.py and disk.py preload it.

   TRUST_ROOT   only files below this folder are looked at; the path has no symbolic links.
   TRUST_TRACE  every change of a file or a folder is written here, in the order in which it was made.
   TRUST_FAIL   "CALLS:K:ERRNO:STICKY": the K-th of these calls fails with this error, and so do all later ones if
                STICKY is 1. CALLS are letters: w writes and lengthens, n makes a name, s syncs, u removes a name.
   TRUST_NO_LINKS  if set, no file gets a second name, and none is renamed but by replacing: as on exFAT.

   A record of the trace: a letter, then four numbers of 64 bits (descriptor, offset, bytes of the first and of the
   second text), then the two texts. o opens, c closes, w writes, t truncates, s syncs, u unlinks, r renames, l links,
   m makes a folder, d removes one, p prints to standard output. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static const char *root, *fail_calls, *no_links;
static int trace = -1, fail_errno, fail_sticky;
static long fail_at, seen;
static char tracked[1024];

__attribute__((constructor)) static void begin(void) {
  static char calls[16];
  root = getenv("TRUST_ROOT");
  no_links = getenv("TRUST_NO_LINKS");
  const char *path = getenv("TRUST_TRACE"), *fail = getenv("TRUST_FAIL");
  if (path) {
    /* Out of the way: which descriptors the program gets stays as it is. */
    int low = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    trace = fcntl(low, F_DUPFD_CLOEXEC, 1000);
    syscall(SYS_close, low);
  }
  if (fail && sscanf(fail, "%15[a-z]:%ld:%d:%d", calls, &fail_at, &fail_errno, &fail_sticky) == 4) fail_calls = calls;
}

static int is_below(const char *path) {
  return root && path && strncmp(path, root, strlen(root)) == 0;
}

static int is_tracked(int fd) { return fd >= 0 && fd < 1000 && tracked[fd]; }

static void put(const void *bytes, size_t count) {
  while (count > 0) {
    ssize_t done = syscall(SYS_write, trace, bytes, count);
    if (done <= 0) _exit(99);
    bytes = (const char *)bytes + done;
    count -= done;
  }
}

static void record(char letter, int64_t fd, int64_t offset, const void *a, size_t a_count, const void *b, size_t b_count) {
  if (trace < 0) return;
  int saved = errno;
  int64_t numbers[4] = {fd, offset, (int64_t)a_count, (int64_t)b_count};
  put(&letter, 1);
  put(numbers, sizeof numbers);
  put(a, a_count);
  put(b, b_count);
  errno = saved;
}

static void record_path(char letter, int64_t fd, int64_t flags, const char *path, const char *other) {
  record(letter, fd, flags, path, strlen(path), other ? other : "", other ? strlen(other) : 0);
}

/* Whether this call is the one that fails. */
static int fails(char kind) {
  if (!fail_calls || !strchr(fail_calls, kind)) return 0;
  seen++;
  if (seen != fail_at && !(fail_sticky && seen > fail_at)) return 0;
  errno = fail_errno;
  return 1;
}

static int open_at(int folder, const char *path, int flags, int mode) {
  int looked = is_below(path);
  int is_new = looked && (flags & O_CREAT) && access(path, F_OK) != 0;
  if (is_new && fails('n')) return -1;
  int fd = syscall(SYS_openat, folder, path, flags, mode);
  if (fd >= 0 && fd < 1000) tracked[fd] = looked;
  if (fd >= 0 && looked) record_path('o', fd, (is_new ? 1 : 0) | (flags & O_TRUNC ? 2 : 0), path, NULL);
  return fd;
}

static int mode_of(int flags, va_list list) { return flags & (O_CREAT | O_TMPFILE) ? va_arg(list, int) : 0; }

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    va_list list; va_start(list, flags); int mode = mode_of(flags, list); va_end(list); \
    return open_at(AT_FDCWD, path, flags, mode); \
  }
OPEN(open)
OPEN(open64)

int close(int fd) {
  if (is_tracked(fd)) {
    tracked[fd] = 0;
    record('c', fd, 0, "", 0, "", 0);
  }
  return syscall(SYS_close, fd);
}

static ssize_t write_at(int fd, const void *bytes, size_t count, int64_t offset, int is_positioned) {
  if (is_tracked(fd)) {
    if (!is_positioned) offset = lseek(fd, 0, SEEK_CUR);
    if (fails('w')) {
      /* A disk that fills up takes the first half. */
      if (seen == fail_at && fail_errno == ENOSPC && count > 1) {
        ssize_t half = is_positioned ? syscall(SYS_pwrite64, fd, bytes, count / 2, offset)
                                     : syscall(SYS_write, fd, bytes, count / 2);
        if (half > 0) record('w', fd, offset, bytes, half, "", 0);
        return half;
      }
      return -1;
    }
  }
  ssize_t done = is_positioned ? syscall(SYS_pwrite64, fd, bytes, count, offset) : syscall(SYS_write, fd, bytes, count);
  if (done > 0 && is_tracked(fd)) record('w', fd, offset, bytes, done, "", 0);
  if (done > 0 && fd == 1) record('p', fd, 0, bytes, done, "", 0);
  return done;
}

ssize_t write(int fd, const void *bytes, size_t count) { return write_at(fd, bytes, count, 0, 0); }
ssize_t pwrite(int fd, const void *bytes, size_t count, off_t offset) { return write_at(fd, bytes, count, offset, 1); }
ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t offset) { return write_at(fd, bytes, count, offset, 1); }

static int cut(int fd, int64_t length) {
  if (is_tracked(fd) && fails('w')) return -1;
  int code = syscall(SYS_ftruncate, fd, length);
  if (code == 0 && is_tracked(fd)) record('t', fd, length, "", 0, "", 0);
  return code;
}

int ftruncate(int fd, off_t length) { return cut(fd, length); }
int ftruncate64(int fd, off64_t length) { return cut(fd, length); }

static int sync_it(int fd, long call) {
  if (is_tracked(fd) && fails('s')) return -1;
  int code = syscall(call, fd);
  if (code == 0 && is_tracked(fd)) record('s', fd, 0, "", 0, "", 0);
  return code;
}

int fsync(int fd) { return sync_it(fd, SYS_fsync); }
int fdatasync(int fd) { return sync_it(fd, SYS_fdatasync); }

int unlink(const char *path) {
  if (is_below(path) && fails('u')) return -1;
  int code = syscall(SYS_unlinkat, AT_FDCWD, path, 0);
  if (code == 0 && is_below(path)) record_path('u', 0, 0, path, NULL);
  return code;
}

int rename(const char *from, const char *to) {
  if (is_below(to) && fails('n')) return -1;
  int code = syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
  if (code == 0 && is_below(to)) record_path('r', 0, 0, from, to);
  return code;
}

int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned flags) {
  if (no_links && flags) {
    errno = EINVAL;
    return -1;
  }
  if (is_below(to) && fails('n')) return -1;
  int code = syscall(SYS_renameat2, from_folder, from, to_folder, to, flags);
  if (code == 0 && is_below(to)) record_path('r', 0, 0, from, to);
  return code;
}

int link(const char *from, const char *to) {
  if (no_links) {
    errno = EPERM;
    return -1;
  }
  if (is_below(to) && fails('n')) return -1;
  int code = syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0);
  if (code == 0 && is_below(to)) record_path('l', 0, 0, from, to);
  return code;
}

int mkdir(const char *path, mode_t mode) {
  int is_new = is_below(path) && access(path, F_OK) != 0;
  if (is_new && fails('n')) return -1;
  int code = syscall(SYS_mkdirat, AT_FDCWD, path, mode);
  if (code == 0 && is_below(path)) record_path('m', 0, 0, path, NULL);
  return code;
}

int rmdir(const char *path) {
  int code = syscall(SYS_unlinkat, AT_FDCWD, path, AT_REMOVEDIR);
  if (code == 0 && is_below(path)) record_path('d', 0, 0, path, NULL);
  return code;
}
