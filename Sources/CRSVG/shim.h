#pragma once
#include <cairo-pdf.h>
#include <cairo.h>
#include <fontconfig/fontconfig.h>

/* The four functions of librsvg 2.46 and later that are used. Its header is not included: it needs those of GIO and GdkPixbuf,
   whose pkg-config files carry -pthread, a flag that the package manager warns of at every build. */
typedef struct _RsvgHandle RsvgHandle;
typedef struct { double x, y, width, height; } RsvgRectangle;
typedef struct _GError GError;
RsvgHandle *rsvg_handle_new_from_data(const unsigned char *data, unsigned long length, GError **error);
void rsvg_handle_set_dpi(RsvgHandle *handle, double dpi);
int rsvg_handle_render_document(RsvgHandle *handle, cairo_t *cr, const RsvgRectangle *viewport, GError **error);
void g_object_unref(void *object);
void g_error_free(GError *error);

/* How many fonts on this machine have a letter. FcObjectSetBuild is variadic. */
static inline int crsvg_fonts_with(unsigned letter) {
  FcPattern *pattern = FcPatternCreate();
  FcCharSet *letters = FcCharSetCreate();
  FcObjectSet *wanted = FcObjectSetBuild(FC_FAMILY, (char *)0);
  int count = 0;
  if (pattern && letters && wanted && FcCharSetAddChar(letters, letter) && FcPatternAddCharSet(pattern, FC_CHARSET, letters)) {
    FcFontSet *fonts = FcFontList(0, pattern, wanted);
    if (fonts) {
      count = fonts->nfont;
      FcFontSetDestroy(fonts);
    }
  }
  if (wanted) FcObjectSetDestroy(wanted);
  if (letters) FcCharSetDestroy(letters);
  if (pattern) FcPatternDestroy(pattern);
  return count;
}

static inline void crsvg_free(RsvgHandle *handle) { g_object_unref(handle); }
static inline void crsvg_free_error(GError *error) { if (error) g_error_free(error); }
