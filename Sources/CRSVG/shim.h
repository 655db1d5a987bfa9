#pragma once
#include <cairo-pdf.h>
#include <cairo.h>

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

static inline void crsvg_free(RsvgHandle *handle) { g_object_unref(handle); }
static inline void crsvg_free_error(GError *error) { if (error) g_error_free(error); }
