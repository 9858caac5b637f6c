#ifndef CXAPIAN_H
#define CXAPIAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The calls of libxapian that Protokoll needs, in C. Every function that can fail takes an error to fill in, and
   catches every C++ exception. Strings are bytes with a length, never terminated by zero.

   Ownership: what a function named `..._new`, `..._open` or `..._search` returns is released with the function
   named `..._free` of the same type. Bytes handed out belong to the object that they were asked of, and stand
   until the next call on it. */

#ifdef __cplusplus
extern "C" {
#endif

typedef struct cxapian_database cxapian_database;
typedef struct cxapian_writable cxapian_writable;
typedef struct cxapian_document cxapian_document;
typedef struct cxapian_query cxapian_query;
typedef struct cxapian_matches cxapian_matches;

/* Filled in when a call fails; `type` is the class of the exception, such as DatabaseLockError. */
typedef struct {
    bool failed;
    char type[64];
    char message[512];
} cxapian_error;

typedef struct {
    const char *_Nullable bytes;
    size_t length;
} cxapian_bytes;

typedef enum {
    CXAPIAN_AND,
    CXAPIAN_OR,
    CXAPIAN_AND_NOT,
    CXAPIAN_AND_MAYBE,
    CXAPIAN_FILTER,
    CXAPIAN_NEAR,
    CXAPIAN_PHRASE,
    CXAPIAN_SYNONYM,
    CXAPIAN_MAX
} cxapian_operator;

#pragma clang assume_nonnull begin

/* Reading */
cxapian_database *_Nullable cxapian_database_open(const char *path, cxapian_error *error);
void cxapian_database_free(cxapian_database *database);
bool cxapian_database_reopen(cxapian_database *database, cxapian_error *error);
uint32_t cxapian_database_count(cxapian_database *database, cxapian_error *error);
uint32_t cxapian_database_frequency(cxapian_database *database, cxapian_bytes term, cxapian_error *error);
/* How many terms begin with the prefix, counted up to the limit. */
uint32_t cxapian_database_count_terms(
    cxapian_database *database, cxapian_bytes prefix, uint32_t limit, cxapian_error *error);
cxapian_bytes cxapian_database_metadata(cxapian_database *database, cxapian_bytes key, cxapian_error *error);
/* Gives every term that begins with the prefix and has so many bytes, in the order of bytes, until `see` returns
   false. */
typedef bool (*cxapian_see_term)(void *_Nullable context, cxapian_bytes term);
bool cxapian_database_terms(
    cxapian_database *database, cxapian_bytes prefix, size_t shortest, size_t longest, cxapian_see_term see,
    void *_Nullable context, cxapian_error *error);
/* The same for the synonyms of a term, of any length. */
bool cxapian_database_synonyms(
    cxapian_database *database, cxapian_bytes term, cxapian_see_term see, void *_Nullable context,
    cxapian_error *error);
/* Writes the databases in the directories as one, without gaps, to a directory that is not there yet. Of metadata
   under the same key that of the first one that has it is kept. */
bool cxapian_compact(
    const char *const _Nonnull *_Nonnull paths, size_t count, const char *to, cxapian_error *error);
/* Looks for damage in the tables of the database in the directory; the number of faults found. */
size_t cxapian_check(const char *path, cxapian_error *error);

/* Writing */
/* Without `syncs`, a commit does not wait for the disk: for a database that is thrown away after a crash. */
cxapian_writable *_Nullable cxapian_writable_open(const char *path, bool syncs, cxapian_error *error);
void cxapian_writable_free(cxapian_writable *database);
bool cxapian_writable_begin(cxapian_writable *database, cxapian_error *error);
bool cxapian_writable_commit(cxapian_writable *database, cxapian_error *error);
/* Outside of a transaction. */
bool cxapian_writable_commit_pending(cxapian_writable *database, cxapian_error *error);
bool cxapian_writable_cancel(cxapian_writable *database, cxapian_error *error);
bool cxapian_writable_add(cxapian_writable *database, const cxapian_document *document, cxapian_error *error);
/* Deletes every document that has the term. */
bool cxapian_writable_delete(cxapian_writable *database, cxapian_bytes term, cxapian_error *error);
bool cxapian_writable_set_metadata(
    cxapian_writable *database, cxapian_bytes key, cxapian_bytes value, cxapian_error *error);
cxapian_bytes cxapian_writable_metadata(cxapian_writable *database, cxapian_bytes key, cxapian_error *error);
uint32_t cxapian_writable_count(cxapian_writable *database, cxapian_error *error);
uint32_t cxapian_writable_frequency(cxapian_writable *database, cxapian_bytes term, cxapian_error *error);
bool cxapian_writable_add_synonym(
    cxapian_writable *database, cxapian_bytes term, cxapian_bytes synonym, cxapian_error *error);

/* Documents */
cxapian_document *_Nullable cxapian_document_new(cxapian_error *error);
void cxapian_document_free(cxapian_document *document);
bool cxapian_document_set_data(cxapian_document *document, cxapian_bytes data, cxapian_error *error);
bool cxapian_document_add_posting(
    cxapian_document *document, cxapian_bytes term, uint32_t position, uint32_t increment, cxapian_error *error);
bool cxapian_document_add_term(
    cxapian_document *document, cxapian_bytes term, uint32_t increment, cxapian_error *error);
bool cxapian_document_add_value(
    cxapian_document *document, uint32_t slot, cxapian_bytes value, cxapian_error *error);

/* Queries. Operands are copied (by reference count) and remain the caller's. */
cxapian_query *_Nullable cxapian_query_new_term(cxapian_bytes term, cxapian_error *error);
cxapian_query *_Nullable cxapian_query_new_everything(cxapian_error *error);
cxapian_query *_Nullable cxapian_query_new_nothing(cxapian_error *error);
/* `window` counts for NEAR and PHRASE only. */
cxapian_query *_Nullable cxapian_query_new_combined(
    cxapian_operator operation, const cxapian_query *const _Nonnull *_Nullable operands, size_t count,
    uint32_t window, cxapian_error *error);
cxapian_query *_Nullable cxapian_query_new_scaled(const cxapian_query *operand, double factor, cxapian_error *error);
/* Terms that begin with the prefix, the most frequent ones where there are more than the limit. */
cxapian_query *_Nullable cxapian_query_new_wildcard(cxapian_bytes prefix, uint32_t limit, cxapian_error *error);
/* An absent bound (bytes NULL) leaves the range open. */
cxapian_query *_Nullable cxapian_query_new_range(
    uint32_t slot, cxapian_bytes from, cxapian_bytes to, cxapian_error *error);
void cxapian_query_free(cxapian_query *query);

/* Matching */
typedef enum {
    /* In the order of the database, without weights. */
    CXAPIAN_UNORDERED,
    /* By weight; equal ones as they come. */
    CXAPIAN_BY_WEIGHT_ONLY,
    /* By weight; equal ones ascending by the sort slot. */
    CXAPIAN_BY_WEIGHT,
    /* Ascending by the sort slot, without weights. */
    CXAPIAN_BY_SLOT,
    /* Ascending by the first sort slot, those without a value last; equal ones by the second. */
    CXAPIAN_BY_FIRST_SLOT,
} cxapian_order;

/* Is given the value of the slot of every document that matches. */
typedef void (*cxapian_see_value)(void *_Nullable context, cxapian_bytes value);

typedef struct {
    uint32_t first;
    uint32_t limit;
    /* Counts are exact up to this many matches. */
    uint32_t check_at_least;
    cxapian_order order;
    uint32_t sort_slot;
    uint32_t first_sort_slot;
    /* None: nothing is seen. To see all, `check_at_least` must be as large as the database. */
    cxapian_see_value _Nullable see;
    void *_Nullable context;
    uint32_t seen_slot;
} cxapian_options;

typedef struct {
    uint32_t lower;
    uint32_t estimated;
    uint32_t upper;
} cxapian_counts;

cxapian_matches *_Nullable cxapian_search(
    cxapian_database *database, const cxapian_query *query, cxapian_options options, cxapian_error *error);
void cxapian_matches_free(cxapian_matches *matches);
size_t cxapian_matches_size(const cxapian_matches *matches);
cxapian_counts cxapian_matches_counts(const cxapian_matches *matches);
double cxapian_matches_weight(cxapian_matches *matches, size_t index, cxapian_error *error);
cxapian_bytes cxapian_matches_data(cxapian_matches *matches, size_t index, cxapian_error *error);

/* The library's version, such as 1.4.22; terminated by zero, stands for ever. */
const char *cxapian_version(void);

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
