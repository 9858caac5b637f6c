#include <signal.h>
#include <sys/prctl.h>

// prctl takes a varying number of arguments, which Swift cannot call.
static inline int process_die_with_parent(void) { return prctl(PR_SET_PDEATHSIG, SIGKILL); }
