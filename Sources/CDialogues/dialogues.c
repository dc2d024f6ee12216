#include "CDialogues.h"

/* The list is kept by hand; a test compares it with the folder. The depth of the path is that of this file in the package. */

#if __has_embed("../../Dialogues/nl/anytime.yaml") == __STDC_EMBED_FOUND__
static const unsigned char nl_anytime[] = {
#embed "../../Dialogues/nl/anytime.yaml"
};
#endif
#if __has_embed("../../Dialogues/nl/closeness.yaml") == __STDC_EMBED_FOUND__
static const unsigned char nl_closeness[] = {
#embed "../../Dialogues/nl/closeness.yaml"
};
#endif
#if __has_embed("../../Dialogues/nl/language.yaml") == __STDC_EMBED_FOUND__
static const unsigned char nl_language[] = {
#embed "../../Dialogues/nl/language.yaml"
};
#endif
#if __has_embed("../../Dialogues/nl/listening.yaml") == __STDC_EMBED_FOUND__
static const unsigned char nl_listening[] = {
#embed "../../Dialogues/nl/listening.yaml"
};
#endif
#if __has_embed("../../Dialogues/nl/phrases.yaml") == __STDC_EMBED_FOUND__
static const unsigned char nl_phrases[] = {
#embed "../../Dialogues/nl/phrases.yaml"
};
#endif
#if __has_embed("../../Dialogues/nl/safety.yaml") == __STDC_EMBED_FOUND__
static const unsigned char nl_safety[] = {
#embed "../../Dialogues/nl/safety.yaml"
};
#endif
#if __has_embed("../../Dialogues/en/anytime.yaml") == __STDC_EMBED_FOUND__
static const unsigned char en_anytime[] = {
#embed "../../Dialogues/en/anytime.yaml"
};
#endif
#if __has_embed("../../Dialogues/en/closeness.yaml") == __STDC_EMBED_FOUND__
static const unsigned char en_closeness[] = {
#embed "../../Dialogues/en/closeness.yaml"
};
#endif
#if __has_embed("../../Dialogues/en/language.yaml") == __STDC_EMBED_FOUND__
static const unsigned char en_language[] = {
#embed "../../Dialogues/en/language.yaml"
};
#endif
#if __has_embed("../../Dialogues/en/listening.yaml") == __STDC_EMBED_FOUND__
static const unsigned char en_listening[] = {
#embed "../../Dialogues/en/listening.yaml"
};
#endif
#if __has_embed("../../Dialogues/en/phrases.yaml") == __STDC_EMBED_FOUND__
static const unsigned char en_phrases[] = {
#embed "../../Dialogues/en/phrases.yaml"
};
#endif
#if __has_embed("../../Dialogues/en/safety.yaml") == __STDC_EMBED_FOUND__
static const unsigned char en_safety[] = {
#embed "../../Dialogues/en/safety.yaml"
};
#endif

static const nabij_dialogue_file files[] = {
#if __has_embed("../../Dialogues/nl/anytime.yaml") == __STDC_EMBED_FOUND__
    {"nl", "anytime.yaml", nl_anytime, sizeof nl_anytime},
#endif
#if __has_embed("../../Dialogues/nl/closeness.yaml") == __STDC_EMBED_FOUND__
    {"nl", "closeness.yaml", nl_closeness, sizeof nl_closeness},
#endif
#if __has_embed("../../Dialogues/nl/language.yaml") == __STDC_EMBED_FOUND__
    {"nl", "language.yaml", nl_language, sizeof nl_language},
#endif
#if __has_embed("../../Dialogues/nl/listening.yaml") == __STDC_EMBED_FOUND__
    {"nl", "listening.yaml", nl_listening, sizeof nl_listening},
#endif
#if __has_embed("../../Dialogues/nl/phrases.yaml") == __STDC_EMBED_FOUND__
    {"nl", "phrases.yaml", nl_phrases, sizeof nl_phrases},
#endif
#if __has_embed("../../Dialogues/nl/safety.yaml") == __STDC_EMBED_FOUND__
    {"nl", "safety.yaml", nl_safety, sizeof nl_safety},
#endif
#if __has_embed("../../Dialogues/en/anytime.yaml") == __STDC_EMBED_FOUND__
    {"en", "anytime.yaml", en_anytime, sizeof en_anytime},
#endif
#if __has_embed("../../Dialogues/en/closeness.yaml") == __STDC_EMBED_FOUND__
    {"en", "closeness.yaml", en_closeness, sizeof en_closeness},
#endif
#if __has_embed("../../Dialogues/en/language.yaml") == __STDC_EMBED_FOUND__
    {"en", "language.yaml", en_language, sizeof en_language},
#endif
#if __has_embed("../../Dialogues/en/listening.yaml") == __STDC_EMBED_FOUND__
    {"en", "listening.yaml", en_listening, sizeof en_listening},
#endif
#if __has_embed("../../Dialogues/en/phrases.yaml") == __STDC_EMBED_FOUND__
    {"en", "phrases.yaml", en_phrases, sizeof en_phrases},
#endif
#if __has_embed("../../Dialogues/en/safety.yaml") == __STDC_EMBED_FOUND__
    {"en", "safety.yaml", en_safety, sizeof en_safety},
#endif
    {"", "", 0, 0},
};

unsigned long nabij_dialogue_count(void) { return sizeof files / sizeof *files - 1; }

nabij_dialogue_file nabij_dialogue_at(unsigned long index) { return files[index]; }
