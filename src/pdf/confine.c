#include "pdf/confine.h"

#include <errno.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/syscall.h>

#define MB ((rlim_t)1 << 20)

enum { CPU_SECONDS = 30 };

/* Address sanitizers take memory by the terabyte. */
#if defined(__SANITIZE_ADDRESS__)
#define MEMORY RLIM_INFINITY
#else
#define MEMORY (1024 * MB)
#endif

bool confine_limits(void)
{
	static const struct {
		int what;
		rlim_t most;
	} limits[] = {
	    {RLIMIT_CORE, 0},
	    {RLIMIT_AS, MEMORY},
	    {RLIMIT_CPU, CPU_SECONDS},
	    {RLIMIT_FSIZE, 512 * MB},
	};

	for (size_t i = 0; i < sizeof(limits) / sizeof(*limits); i++) {
		struct rlimit now;

		if (getrlimit(limits[i].what, &now) != 0)
			return false;
		if (now.rlim_max > limits[i].most)
			now.rlim_max = limits[i].most;
		now.rlim_cur = now.rlim_max;
		if (setrlimit(limits[i].what, &now) != 0)
			return false;
	}
	return true;
}

#if defined(__x86_64__)
#define MACHINE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define MACHINE AUDIT_ARCH_AARCH64
#elif defined(__riscv) && __riscv_xlen == 64
#define MACHINE AUDIT_ARCH_RISCV64
#endif

#ifdef MACHINE

#define LOAD(field)                                                            \
	BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
#define ALLOW(call)                                                            \
	BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_##call, 0, 1),                 \
	    BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)

bool confine_calls(void)
{
	static struct sock_filter filter[] = {
	    LOAD(arch),
	    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, MACHINE, 1, 0),
	    BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
	    LOAD(nr),
	    ALLOW(read),
	    ALLOW(write),
	    ALLOW(writev),
	    ALLOW(lseek),
	    ALLOW(fstat),
	    ALLOW(close),
	    ALLOW(mmap),
	    ALLOW(munmap),
	    ALLOW(mremap),
	    ALLOW(mprotect),
	    ALLOW(madvise),
	    ALLOW(brk),
	    ALLOW(futex),
	    ALLOW(getrandom),
	    ALLOW(clock_gettime),
	    ALLOW(gettimeofday),
	    ALLOW(sched_yield),
	    ALLOW(getpid),
	    ALLOW(gettid),
	    ALLOW(tgkill), /* abort(3) */
	    ALLOW(rt_sigaction),
	    ALLOW(rt_sigprocmask),
	    ALLOW(rt_sigreturn),
	    ALLOW(sigaltstack),
	    ALLOW(exit),
	    ALLOW(exit_group),
	    BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EACCES),
	};
	const struct sock_fprog program = {sizeof(filter) / sizeof(*filter),
	                                   filter};
	const struct rlimit none = {0, 0};

	return setrlimit(RLIMIT_NOFILE, &none) == 0 &&
	       prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
	       prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

#else

bool confine_calls(void)
{
	const struct rlimit none = {0, 0};

	return setrlimit(RLIMIT_NOFILE, &none) == 0 &&
	       setrlimit(RLIMIT_NPROC, &none) == 0;
}

#endif
