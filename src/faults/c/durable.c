/*
 * What a machine keeps when its power is cut, and what day it believes it is; for LD_PRELOAD, compiled by the fault
 * suite.
 *
 *   FAULTS_CLOCK   seconds that are added to the time of day
 *   FAULTS_ROOTS   folders, with ':' between, of which the durable image is kept
 *   FAULTS_IMAGE   folder of that image; nothing is kept without it
 *   FAULTS_FORGET  part of a path: an fsync of what contains it is reported as done, and is not (the proof that it
 *                  matters)
 *
 * The image holds only what an fsync or fdatasync has promised, as strictly as POSIX allows: "files/<id>" the content
 * of a file when it was last synced, "folders/<id>" the names in a folder when it was last synced, one
 * "<id> <file|folder> <name>" a line. <id> is the inode and the time of its birth, as inodes are used again. A new
 * name whose folder was not synced is lost, and so is a file in a folder that is. "syncs" counts: one
 * "<file|folder> <path>" a line.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static long clock_offset(void) {
  static long offset = LONG_MIN;
  if (offset == LONG_MIN) {
    const char *text = getenv("FAULTS_CLOCK");
    offset = text ? atol(text) : 0;
  }
  return offset;
}

int clock_gettime(clockid_t id, struct timespec *now) {
  static int (*real)(clockid_t, struct timespec *);
  if (!real) real = dlsym(RTLD_NEXT, "clock_gettime");
  int result = real(id, now);
  if (result == 0 && id == CLOCK_REALTIME) now->tv_sec += clock_offset();
  return result;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
  static int (*real)(struct timeval *, void *);
  if (!real) real = dlsym(RTLD_NEXT, "gettimeofday");
  int result = real(now, zone);
  if (result == 0) now->tv_sec += clock_offset();
  return result;
}

/* Inode and birth: stays when a file is renamed, and is never given to another. */
static int identify(int folder, const char *name, char *id, size_t size) {
  struct statx found;
  if (statx(folder, name, AT_EMPTY_PATH | AT_SYMLINK_NOFOLLOW, STATX_INO | STATX_BTIME | STATX_TYPE, &found)) return -1;
  snprintf(id, size, "%llu-%lld.%09u", (unsigned long long)found.stx_ino, (long long)found.stx_btime.tv_sec,
           found.stx_btime.tv_nsec);
  return S_ISDIR(found.stx_mode);
}

static int is_watched(const char *path) {
  const char *roots = getenv("FAULTS_ROOTS");
  while (roots && *roots) {
    size_t length = strcspn(roots, ":");
    if (strncmp(path, roots, length) == 0 && (path[length] == '/' || path[length] == 0)) return 1;
    roots += length + (roots[length] == ':');
  }
  return 0;
}

static int open_new(const char *image, const char *kind, const char *id, char *temporary) {
  snprintf(temporary, PATH_MAX, "%s/%s/.%s.%d.%ld", image, kind, id, getpid(), (long)gettid());
  return open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
}

/* Whole or not at all: the program may be killed while this is written. */
static void put_in_place(const char *image, const char *kind, const char *id, const char *temporary) {
  char kept[PATH_MAX];
  snprintf(kept, sizeof kept, "%s/%s/%s", image, kind, id);
  if (rename(temporary, kept)) abort();
}

/* By the program's own descriptor: to open and close the file once more would let go of its POSIX locks. */
static void keep_file(const char *image, int fd, const char *id) {
  char temporary[PATH_MAX], part[65536];
  int copy = open_new(image, "files", id, temporary);
  if (copy < 0) abort();
  off_t at = 0;
  for (ssize_t got; (got = pread(fd, part, sizeof part, at)) > 0; at += got)
    if (write(copy, part, got) != got) abort();
  close(copy);
  put_in_place(image, "files", id, temporary);
}

/* A symbolic link cannot be fsynced; it is kept with the folder that has its name. Returns 0 if it is none. */
static int keep_link(const char *image, int folder, const char *name, const char *id) {
  char target[PATH_MAX], temporary[PATH_MAX];
  ssize_t length = readlinkat(folder, name, target, sizeof target);
  if (length < 0) return 0;
  int copy = open_new(image, "files", id, temporary);
  if (copy < 0 || write(copy, target, length) != length) abort();
  close(copy);
  put_in_place(image, "files", id, temporary);
  return 1;
}

static void keep_folder(const char *image, const char *path, const char *id) {
  char temporary[PATH_MAX], child[128];
  int copy = open_new(image, "folders", id, temporary);
  DIR *folder = opendir(path);
  if (copy < 0 || !folder) abort();
  for (struct dirent *entry; (entry = readdir(folder));) {
    if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, "..")) continue;
    int is_folder = identify(dirfd(folder), entry->d_name, child, sizeof child);
    if (is_folder < 0) continue;
    int is_link = !is_folder && keep_link(image, dirfd(folder), entry->d_name, child);
    dprintf(copy, "%s %s %s\n", child, is_folder ? "folder" : is_link ? "link" : "file", entry->d_name);
  }
  closedir(folder);
  close(copy);
  put_in_place(image, "folders", id, temporary);
}

static void count(const char *image, const char *kind, const char *path) {
  char name[PATH_MAX], line[PATH_MAX + 16];
  snprintf(name, sizeof name, "%s/syncs", image);
  int length = snprintf(line, sizeof line, "%s %s\n", kind, path);
  int log = open(name, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (log < 0 || write(log, line, length) != length) abort();
  close(log);
}

/* What was opened for writing only cannot be read by its own descriptor; those files are not locked. */
static void keep_readable(const char *image, int fd, const char *path, const char *id) {
  int writing_only = (fcntl(fd, F_GETFL) & O_ACCMODE) == O_WRONLY;
  int reading = writing_only ? open(path, O_RDONLY | O_CLOEXEC) : fd;
  if (reading < 0) abort();
  keep_file(image, reading, id);
  if (writing_only) close(reading);
}

/* Returns 0 if the sync is to be forgotten. */
static int keep(int fd) {
  const char *image = getenv("FAULTS_IMAGE"), *forget = getenv("FAULTS_FORGET");
  char link[64], path[PATH_MAX], id[128];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 1;
  path[length] = 0;
  if (!image || !is_watched(path)) return 1;
  if (forget && *forget && strstr(path, forget)) return 0;
  int is_folder = identify(fd, "", id, sizeof id);
  if (is_folder < 0) abort();
  if (is_folder)
    keep_folder(image, path, id);
  else
    keep_readable(image, fd, path, id);
  count(image, is_folder ? "folder" : "file", path);
  return 1;
}

static int sync_by(const char *name, int fd) {
  int (*real)(int) = dlsym(RTLD_NEXT, name);
  int before = errno;
  int result = keep(fd) ? real(fd) : 0;
  if (result == 0) errno = before;
  return result;
}

int fsync(int fd) { return sync_by("fsync", fd); }

int fdatasync(int fd) { return sync_by("fdatasync", fd); }
