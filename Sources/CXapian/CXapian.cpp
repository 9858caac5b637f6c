#include "CXapian.h"

#include <algorithm>
#include <cstring>
#include <exception>
#include <numeric>
#include <string>
#include <vector>
#include <xapian.h>

struct cxapian_database {
    Xapian::Database database;
    std::string answer;
};
struct cxapian_writable {
    Xapian::WritableDatabase database;
    std::string answer;
};
struct cxapian_document {
    Xapian::Document document;
};
struct cxapian_query {
    Xapian::Query query;
};
struct cxapian_matches {
    Xapian::MSet set;
    /* Places in the set of the matches that were asked for. */
    std::vector<Xapian::doccount> order;
    std::string answer;
};

namespace {

void copy(char *to, size_t size, const std::string &text) {
    const size_t length = text.size() < size - 1 ? text.size() : size - 1;
    std::memcpy(to, text.data(), length);
    to[length] = 0;
}

void fail(cxapian_error *error, const char *type, const std::string &message) {
    error->failed = true;
    copy(error->type, sizeof error->type, type);
    copy(error->message, sizeof error->message, message);
}

template <typename Result, typename Body> Result guarded(cxapian_error *error, Result fallback, Body body) {
    error->failed = false;
    try {
        return body();
    } catch (const Xapian::Error &caught) {
        std::string message = caught.get_msg();
        if (const char *system = caught.get_error_string()) message = message + " (" + system + ")";
        fail(error, caught.get_type(), message);
    } catch (const std::exception &caught) {
        fail(error, "std::exception", caught.what());
    } catch (...) {
        fail(error, "unknown", "an exception of unknown type");
    }
    return fallback;
}

std::string string(cxapian_bytes bytes) { return std::string(bytes.bytes ? bytes.bytes : "", bytes.length); }

cxapian_bytes view(const std::string &text) { return {text.data(), text.size()}; }

const cxapian_bytes none = {nullptr, 0};

Xapian::Query::op operation(cxapian_operator value) {
    switch (value) {
    case CXAPIAN_AND: return Xapian::Query::OP_AND;
    case CXAPIAN_OR: return Xapian::Query::OP_OR;
    case CXAPIAN_AND_NOT: return Xapian::Query::OP_AND_NOT;
    case CXAPIAN_AND_MAYBE: return Xapian::Query::OP_AND_MAYBE;
    case CXAPIAN_FILTER: return Xapian::Query::OP_FILTER;
    case CXAPIAN_NEAR: return Xapian::Query::OP_NEAR;
    case CXAPIAN_PHRASE: return Xapian::Query::OP_PHRASE;
    case CXAPIAN_SYNONYM: return Xapian::Query::OP_SYNONYM;
    case CXAPIAN_MAX: return Xapian::Query::OP_MAX;
    }
    throw Xapian::InvalidArgumentError("unknown query operator");
}

class Spy : public Xapian::MatchSpy {
    const cxapian_options options;

  public:
    explicit Spy(const cxapian_options &options) : options(options) {}
    void operator()(const Xapian::Document &document, double) override {
        const std::string value = document.get_value(options.seen_slot);
        options.see(options.context, view(value));
    }
};

cxapian_matches *in_order(const Xapian::MSet &set) {
    auto *matches = new cxapian_matches{set, std::vector<Xapian::doccount>(set.size()), {}};
    std::iota(matches->order.begin(), matches->order.end(), 0);
    return matches;
}

/* How many matches more than were asked for are looked at for where the last group of ties ends. */
const uint64_t margin = 100;

/* By weight, ties by a value. The library would read that value for every match, which takes longer than all the rest of
   a search: here it is read for the ties among those asked for alone, unless there are very many of them. */
cxapian_matches *search_by_weight(Xapian::Enquire &enquire, const cxapian_options &options) {
    const uint64_t wanted = uint64_t(options.first) + options.limit;
    const uint64_t looked = std::min<uint64_t>(wanted + margin, UINT32_MAX);
    const auto set = enquire.get_mset(0, looked, options.check_at_least);
    const Xapian::doccount size = set.size();
    std::vector<double> weights(size);
    for (Xapian::doccount place = 0; place < size; ++place) weights[place] = set[place].get_weight();
    std::vector<Xapian::doccount> order(size);
    std::iota(order.begin(), order.end(), 0);
    Xapian::doccount begin = std::min(options.first, size);
    while (begin > 0 && begin < size && weights[begin - 1] == weights[begin]) --begin;
    while (begin < size && begin < wanted) {
        Xapian::doccount end = begin + 1;
        while (end < size && weights[end] == weights[begin]) ++end;
        if (end == looked) {
            enquire.clear_matchspies();
            enquire.set_sort_by_relevance_then_value(options.sort_slot, false);
            return in_order(enquire.get_mset(options.first, options.limit, options.check_at_least));
        }
        if (end - begin > 1) {
            std::vector<std::pair<std::string, Xapian::doccount>> ties;
            for (auto place = begin; place < end; ++place) {
                ties.emplace_back(set[place].get_document().get_value(options.sort_slot), place);
            }
            std::sort(ties.begin(), ties.end());
            for (auto place = begin; place < end; ++place) order[place] = ties[place - begin].second;
        }
        begin = end;
    }
    order.resize(std::min<uint64_t>(size, wanted));
    order.erase(order.begin(), order.begin() + std::min<size_t>(order.size(), options.first));
    return new cxapian_matches{set, order, {}};
}

} // namespace

// Reading

cxapian_database *cxapian_database_open(const char *path, cxapian_error *error) {
    return guarded<cxapian_database *>(error, nullptr, [&] {
        return new cxapian_database{Xapian::Database(path), {}};
    });
}

void cxapian_database_free(cxapian_database *database) { delete database; }

bool cxapian_database_reopen(cxapian_database *database, cxapian_error *error) {
    return guarded(error, false, [&] { return database->database.reopen(); });
}

uint32_t cxapian_database_count(cxapian_database *database, cxapian_error *error) {
    return guarded<uint32_t>(error, 0, [&] { return database->database.get_doccount(); });
}

uint32_t cxapian_database_frequency(cxapian_database *database, cxapian_bytes term, cxapian_error *error) {
    return guarded<uint32_t>(error, 0, [&] { return database->database.get_termfreq(string(term)); });
}

uint32_t cxapian_database_count_terms(
    cxapian_database *database, cxapian_bytes prefix, uint32_t limit, cxapian_error *error) {
    return guarded<uint32_t>(error, 0, [&] {
        uint32_t count = 0;
        const std::string start = string(prefix);
        const auto end = database->database.allterms_end(start);
        for (auto term = database->database.allterms_begin(start); term != end && count < limit; ++term) ++count;
        return count;
    });
}

cxapian_bytes cxapian_database_metadata(cxapian_database *database, cxapian_bytes key, cxapian_error *error) {
    return guarded(error, none, [&] {
        database->answer = database->database.get_metadata(string(key));
        return view(database->answer);
    });
}

bool cxapian_database_terms(
    cxapian_database *database, cxapian_bytes prefix, size_t shortest, size_t longest, cxapian_see_term see,
    void *context, cxapian_error *error) {
    return guarded(error, false, [&] {
        const std::string start = string(prefix);
        const auto end = database->database.allterms_end(start);
        for (auto term = database->database.allterms_begin(start); term != end; ++term) {
            const std::string text = *term;
            if (text.size() < shortest || text.size() > longest) continue;
            if (!see(context, view(text))) break;
        }
        return true;
    });
}

bool cxapian_database_synonyms(
    cxapian_database *database, cxapian_bytes term, cxapian_see_term see, void *context, cxapian_error *error) {
    return guarded(error, false, [&] {
        const std::string key = string(term);
        const auto end = database->database.synonyms_end(key);
        for (auto synonym = database->database.synonyms_begin(key); synonym != end; ++synonym) {
            const std::string text = *synonym;
            if (!see(context, view(text))) break;
        }
        return true;
    });
}

bool cxapian_compact(const char *const *paths, size_t count, const char *to, cxapian_error *error) {
    return guarded(error, false, [&] {
        Xapian::Database database;
        for (size_t index = 0; index < count; ++index) database.add_database(Xapian::Database(paths[index]));
        database.compact(to);
        return true;
    });
}

size_t cxapian_check(const char *path, cxapian_error *error) {
    return guarded<size_t>(error, 1, [&] { return Xapian::Database::check(path, 0, nullptr); });
}

// Writing

cxapian_writable *cxapian_writable_open(const char *path, bool syncs, cxapian_error *error) {
    return guarded<cxapian_writable *>(error, nullptr, [&] {
        const int flags = Xapian::DB_CREATE_OR_OPEN | (syncs ? 0 : Xapian::DB_NO_SYNC);
        return new cxapian_writable{Xapian::WritableDatabase(path, flags), {}};
    });
}

void cxapian_writable_free(cxapian_writable *database) { delete database; }

bool cxapian_writable_begin(cxapian_writable *database, cxapian_error *error) {
    return guarded(error, false, [&] {
        database->database.begin_transaction(true);
        return true;
    });
}

bool cxapian_writable_commit(cxapian_writable *database, cxapian_error *error) {
    return guarded(error, false, [&] {
        database->database.commit_transaction();
        return true;
    });
}

bool cxapian_writable_commit_pending(cxapian_writable *database, cxapian_error *error) {
    return guarded(error, false, [&] {
        database->database.commit();
        return true;
    });
}

bool cxapian_writable_cancel(cxapian_writable *database, cxapian_error *error) {
    return guarded(error, false, [&] {
        database->database.cancel_transaction();
        return true;
    });
}

bool cxapian_writable_add(cxapian_writable *database, const cxapian_document *document, cxapian_error *error) {
    return guarded(error, false, [&] {
        database->database.add_document(document->document);
        return true;
    });
}

bool cxapian_writable_delete(cxapian_writable *database, cxapian_bytes term, cxapian_error *error) {
    return guarded(error, false, [&] {
        database->database.delete_document(string(term));
        return true;
    });
}

bool cxapian_writable_set_metadata(
    cxapian_writable *database, cxapian_bytes key, cxapian_bytes value, cxapian_error *error) {
    return guarded(error, false, [&] {
        database->database.set_metadata(string(key), string(value));
        return true;
    });
}

cxapian_bytes cxapian_writable_metadata(cxapian_writable *database, cxapian_bytes key, cxapian_error *error) {
    return guarded(error, none, [&] {
        database->answer = database->database.get_metadata(string(key));
        return view(database->answer);
    });
}

uint32_t cxapian_writable_count(cxapian_writable *database, cxapian_error *error) {
    return guarded<uint32_t>(error, 0, [&] { return database->database.get_doccount(); });
}

uint32_t cxapian_writable_frequency(cxapian_writable *database, cxapian_bytes term, cxapian_error *error) {
    return guarded<uint32_t>(error, 0, [&] { return database->database.get_termfreq(string(term)); });
}

bool cxapian_writable_add_synonym(
    cxapian_writable *database, cxapian_bytes term, cxapian_bytes synonym, cxapian_error *error) {
    return guarded(error, false, [&] {
        database->database.add_synonym(string(term), string(synonym));
        return true;
    });
}

// Documents

cxapian_document *cxapian_document_new(cxapian_error *error) {
    return guarded<cxapian_document *>(error, nullptr, [&] { return new cxapian_document{}; });
}

void cxapian_document_free(cxapian_document *document) { delete document; }

bool cxapian_document_set_data(cxapian_document *document, cxapian_bytes data, cxapian_error *error) {
    return guarded(error, false, [&] {
        document->document.set_data(string(data));
        return true;
    });
}

bool cxapian_document_add_posting(
    cxapian_document *document, cxapian_bytes term, uint32_t position, uint32_t increment, cxapian_error *error) {
    return guarded(error, false, [&] {
        document->document.add_posting(string(term), position, increment);
        return true;
    });
}

bool cxapian_document_add_term(
    cxapian_document *document, cxapian_bytes term, uint32_t increment, cxapian_error *error) {
    return guarded(error, false, [&] {
        document->document.add_term(string(term), increment);
        return true;
    });
}

bool cxapian_document_add_value(
    cxapian_document *document, uint32_t slot, cxapian_bytes value, cxapian_error *error) {
    return guarded(error, false, [&] {
        document->document.add_value(slot, string(value));
        return true;
    });
}

// Queries

cxapian_query *cxapian_query_new_term(cxapian_bytes term, cxapian_error *error) {
    return guarded<cxapian_query *>(error, nullptr, [&] {
        return new cxapian_query{Xapian::Query(string(term))};
    });
}

cxapian_query *cxapian_query_new_everything(cxapian_error *error) {
    // Not Query::MatchAll: that is one object for all threads, counted without a lock.
    return guarded<cxapian_query *>(error, nullptr, [&] { return new cxapian_query{Xapian::Query(std::string())}; });
}

cxapian_query *cxapian_query_new_nothing(cxapian_error *error) {
    return guarded<cxapian_query *>(error, nullptr, [&] { return new cxapian_query{Xapian::Query()}; });
}

cxapian_query *cxapian_query_new_combined(
    cxapian_operator value, const cxapian_query *const *operands, size_t count, uint32_t window,
    cxapian_error *error) {
    return guarded<cxapian_query *>(error, nullptr, [&] {
        std::vector<Xapian::Query> queries;
        queries.reserve(count);
        for (size_t index = 0; index < count; ++index) queries.push_back(operands[index]->query);
        return new cxapian_query{Xapian::Query(operation(value), queries.begin(), queries.end(), window)};
    });
}

cxapian_query *cxapian_query_new_scaled(const cxapian_query *operand, double factor, cxapian_error *error) {
    return guarded<cxapian_query *>(error, nullptr, [&] {
        return new cxapian_query{Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, operand->query, factor)};
    });
}

cxapian_query *cxapian_query_new_wildcard(cxapian_bytes prefix, uint32_t limit, cxapian_error *error) {
    return guarded<cxapian_query *>(error, nullptr, [&] {
        return new cxapian_query{Xapian::Query(
            Xapian::Query::OP_WILDCARD, string(prefix), limit, Xapian::Query::WILDCARD_LIMIT_MOST_FREQUENT,
            Xapian::Query::OP_SYNONYM)};
    });
}

cxapian_query *cxapian_query_new_range(
    uint32_t slot, cxapian_bytes from, cxapian_bytes to, cxapian_error *error) {
    return guarded<cxapian_query *>(error, nullptr, [&]() -> cxapian_query * {
        if (from.bytes && to.bytes) {
            return new cxapian_query{
                Xapian::Query(Xapian::Query::OP_VALUE_RANGE, slot, string(from), string(to))};
        }
        if (from.bytes) return new cxapian_query{Xapian::Query(Xapian::Query::OP_VALUE_GE, slot, string(from))};
        return new cxapian_query{Xapian::Query(Xapian::Query::OP_VALUE_LE, slot, string(to))};
    });
}

void cxapian_query_free(cxapian_query *query) { delete query; }

// Matching

cxapian_matches *cxapian_search(
    cxapian_database *database, const cxapian_query *query, cxapian_options options, cxapian_error *error) {
    return guarded<cxapian_matches *>(error, nullptr, [&] {
        Xapian::Enquire enquire(database->database);
        enquire.set_query(query->query);
        Spy spy(options);
        if (options.see) enquire.add_matchspy(&spy);
        Xapian::MultiValueKeyMaker keys;
        switch (options.order) {
        case CXAPIAN_UNORDERED:
            enquire.set_weighting_scheme(Xapian::BoolWeight());
            enquire.set_docid_order(Xapian::Enquire::DONT_CARE);
            break;
        case CXAPIAN_BY_WEIGHT_ONLY: enquire.set_weighting_scheme(Xapian::BM25Weight()); break;
        case CXAPIAN_BY_WEIGHT:
            enquire.set_weighting_scheme(Xapian::BM25Weight());
            return search_by_weight(enquire, options);
        case CXAPIAN_BY_SLOT:
            enquire.set_weighting_scheme(Xapian::BoolWeight());
            enquire.set_sort_by_value(options.sort_slot, false);
            break;
        case CXAPIAN_BY_FIRST_SLOT:
            enquire.set_weighting_scheme(Xapian::BoolWeight());
            keys.add_value(options.first_sort_slot, false, "\xff");
            keys.add_value(options.sort_slot);
            enquire.set_sort_by_key(&keys, false);
            break;
        }
        // No MSet::fetch(): in 1.4 it reads past the end where the first match asked for is not 0.
        return in_order(enquire.get_mset(options.first, options.limit, options.check_at_least));
    });
}

void cxapian_matches_free(cxapian_matches *matches) { delete matches; }

size_t cxapian_matches_size(const cxapian_matches *matches) { return matches->order.size(); }

cxapian_counts cxapian_matches_counts(const cxapian_matches *matches) {
    return {
        matches->set.get_matches_lower_bound(), matches->set.get_matches_estimated(),
        matches->set.get_matches_upper_bound()};
}

double cxapian_matches_weight(cxapian_matches *matches, size_t index, cxapian_error *error) {
    return guarded(error, 0.0, [&] { return matches->set[matches->order[index]].get_weight(); });
}

cxapian_bytes cxapian_matches_data(cxapian_matches *matches, size_t index, cxapian_error *error) {
    return guarded(error, none, [&] {
        matches->answer = matches->set[matches->order[index]].get_document().get_data();
        return view(matches->answer);
    });
}

const char *cxapian_version(void) { return Xapian::version_string(); }
