#pragma once
#include <libxml/parser.h>
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

/* xmlFree is a mutable global in libxml2 and cannot be imported into Swift 6. */
static inline void cxml_free(void *memory) { xmlFree(memory); }

/* libxml2 prints to stderr unless told otherwise; the message is read from the parser context instead. */
static inline void cxml_ignore(void *context, const char *format, ...) { (void)context; (void)format; }
static inline void cxml_silence(void) { xmlSetGenericErrorFunc(0, cxml_ignore); }
