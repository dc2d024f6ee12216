#pragma once

/* The dialogues that the program was built with. */

typedef struct {
  const char *language;         /* the folder: "nl" */
  const char *name;             /* the file: "closeness.yaml" */
  const unsigned char *bytes;
  unsigned long size;
} nabij_dialogue_file;

unsigned long nabij_dialogue_count(void);

/* The index lies below the count. */
nabij_dialogue_file nabij_dialogue_at(unsigned long index);
