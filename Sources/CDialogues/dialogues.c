#include "CDialogues.h"

/* The list is kept by hand; a test compares it with the folder. The paths begin at this file. */

static const unsigned char nl_anytime[] = {
#embed "../../Dialogues/nl/anytime.yaml"
};
static const unsigned char nl_closeness[] = {
#embed "../../Dialogues/nl/closeness.yaml"
};
static const unsigned char nl_examples[] = {
#embed "../../Dialogues/nl/examples.yaml"
};
static const unsigned char nl_language[] = {
#embed "../../Dialogues/nl/language.yaml"
};
static const unsigned char nl_listening[] = {
#embed "../../Dialogues/nl/listening.yaml"
};
static const unsigned char nl_phrases[] = {
#embed "../../Dialogues/nl/phrases.yaml"
};
static const unsigned char nl_safety[] = {
#embed "../../Dialogues/nl/safety.yaml"
};
static const unsigned char en_anytime[] = {
#embed "../../Dialogues/en/anytime.yaml"
};
static const unsigned char en_closeness[] = {
#embed "../../Dialogues/en/closeness.yaml"
};
static const unsigned char en_examples[] = {
#embed "../../Dialogues/en/examples.yaml"
};
static const unsigned char en_language[] = {
#embed "../../Dialogues/en/language.yaml"
};
static const unsigned char en_listening[] = {
#embed "../../Dialogues/en/listening.yaml"
};
static const unsigned char en_phrases[] = {
#embed "../../Dialogues/en/phrases.yaml"
};
static const unsigned char en_safety[] = {
#embed "../../Dialogues/en/safety.yaml"
};

static const nabij_dialogue_file files[] = {
    {"nl", "anytime.yaml", nl_anytime, sizeof nl_anytime},
    {"nl", "closeness.yaml", nl_closeness, sizeof nl_closeness},
    {"nl", "examples.yaml", nl_examples, sizeof nl_examples},
    {"nl", "language.yaml", nl_language, sizeof nl_language},
    {"nl", "listening.yaml", nl_listening, sizeof nl_listening},
    {"nl", "phrases.yaml", nl_phrases, sizeof nl_phrases},
    {"nl", "safety.yaml", nl_safety, sizeof nl_safety},
    {"en", "anytime.yaml", en_anytime, sizeof en_anytime},
    {"en", "closeness.yaml", en_closeness, sizeof en_closeness},
    {"en", "examples.yaml", en_examples, sizeof en_examples},
    {"en", "language.yaml", en_language, sizeof en_language},
    {"en", "listening.yaml", en_listening, sizeof en_listening},
    {"en", "phrases.yaml", en_phrases, sizeof en_phrases},
    {"en", "safety.yaml", en_safety, sizeof en_safety},
};

unsigned long nabij_dialogue_count(void) { return sizeof files / sizeof *files; }

nabij_dialogue_file nabij_dialogue_at(unsigned long index) { return files[index]; }
