#ifndef CLI_COMMANDS_H
#define CLI_COMMANDS_H

#include "cli/cli.h"

#define CMD(name, summary) extern const struct command cmd_##name;
#include "cli/commands.def"
#undef CMD

#endif
