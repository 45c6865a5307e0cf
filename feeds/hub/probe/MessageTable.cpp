// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "MessageTable.h"

#include "JsonPointer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace steadfeed {
namespace {

constexpr std::size_t kMostRecords = 20'000;
constexpr std::size_t kMostTables = 64;
constexpr std::size_t kMostFields = 200; // of one record
constexpr qsizetype kLongestTuple = 16;  // a longer array of scalars is a list, not a record
constexpr int kDeepest = 6;

QJsonValue documentOf(const std::string &text)
{
    const auto document =
        QJsonDocument::fromJson(QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size())));
    if (document.isObject())
        return document.object();
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(QJsonValue::Undefined);
}

/// One message, taken apart.
struct Parts
{
    std::string signature; ///< of all but the rows
    MessageRecord scalars;
    std::map<std::string, int> lengths;
    std::map<std::string, std::vector<MessageRecord>> rows; ///< by the pointer of their array
    std::map<std::string, std::string> rowSignatures;
};

bool allObjects(const QJsonArray &array)
{
    return std::all_of(array.begin(), array.end(), [](const QJsonValue &value) { return value.isObject(); });
}

bool allTuples(const QJsonArray &array)
{
    const qsizetype length = array.first().toArray().size();
    return length > 1 && length <= kLongestTuple &&
           std::all_of(array.begin(), array.end(), [length](const QJsonValue &value) {
               return value.isArray() && value.toArray().size() == length;
           });
}

class Taker
{
public:
    explicit Taker(Parts &parts) : m_parts(parts) {}

    void take(const QJsonValue &value, const std::string &pointer, int depth)
    {
        if (depth > kDeepest)
            return;
        if (value.isObject())
            takeObject(value.toObject(), pointer, depth);
        else if (value.isArray())
            takeArray(value.toArray(), pointer, depth);
        else
            takeScalar(value, pointer);
    }

private:
    void takeScalar(const QJsonValue &value, const std::string &pointer)
    {
        sign(pointer + (value.isDouble() ? "n" : value.isString() ? "t" : value.isBool() ? "b" : "z"));
        if (m_record->size() < kMostFields)
            m_record->emplace(pointer, value);
    }
    void takeObject(const QJsonObject &object, const std::string &pointer, int depth)
    {
        for (auto it = object.begin(); it != object.end(); ++it)
            take(it.value(), pointer + '/' + JsonPointer::escaped(it.key().toStdString()), depth + 1);
    }
    void takeArray(const QJsonArray &array, const std::string &pointer, int depth)
    {
        const bool rows = !array.isEmpty() && !m_inRow && (allObjects(array) || allTuples(array));
        if (rows)
            return takeRows(array, pointer, depth);
        const bool nested = std::all_of(array.begin(), array.end(),
                                        [](const QJsonValue &v) { return v.isArray() || v.isObject(); });
        if (nested || array.size() > kLongestTuple)
            return sign(pointer + "[]");
        sign(pointer + '[' + std::to_string(array.size()) + ']');
        m_parts.lengths[pointer] = static_cast<int>(array.size());
        for (qsizetype i = 0; i < array.size(); ++i)
            take(array.at(i), pointer + '/' + std::to_string(i), depth + 1);
    }
    void takeRows(const QJsonArray &array, const std::string &pointer, int depth)
    {
        sign(pointer + "[*]");
        m_inRow = true;
        auto &rows = m_parts.rows[pointer];
        auto &signature = m_parts.rowSignatures[pointer];
        for (const QJsonValue &element : array) {
            rows.emplace_back();
            m_record = &rows.back();
            m_rowSignature = rows.size() == 1 ? &signature : nullptr;
            take(element, pointer + "/*", depth + 1);
        }
        m_record = &m_parts.scalars;
        m_rowSignature = nullptr;
        m_inRow = false;
    }
    void sign(const std::string &text)
    {
        if (!m_inRow)
            m_parts.signature += text + ';';
        else if (m_rowSignature)
            *m_rowSignature += text + ';';
    }

    Parts &m_parts;
    MessageRecord *m_record = &m_parts.scalars;
    std::string *m_rowSignature = nullptr;
    bool m_inRow = false;
};

} // namespace

std::vector<std::string> MessageTable::columns() const
{
    std::map<std::string, std::size_t> counts;
    for (const MessageRecord &record : records) {
        for (const auto &field : record)
            ++counts[field.first];
    }
    std::vector<std::string> columns;
    for (const auto &[pointer, count] : counts) {
        if (count * 10 >= records.size() * 9)
            columns.push_back(pointer);
    }
    return columns;
}

std::vector<QJsonValue> MessageTable::values(const std::string &pointer) const
{
    std::vector<QJsonValue> values;
    values.reserve(records.size());
    for (const MessageRecord &record : records) {
        const auto it = record.find(pointer);
        values.push_back(it != record.end() ? it->second : QJsonValue(QJsonValue::Undefined));
    }
    return values;
}

std::vector<MessageTable> messageTables(std::span<const std::string> messages)
{
    std::map<std::string, MessageTable> tables;
    std::size_t total = 0;
    const auto tableOf = [&tables](const std::string &signature) -> MessageTable * {
        const auto it = tables.find(signature);
        if (it != tables.end())
            return &it->second;
        return tables.size() < kMostTables ? &tables[signature] : nullptr;
    };
    for (std::size_t i = 0; i < messages.size() && total < kMostRecords; ++i) {
        const QJsonValue document = documentOf(messages[i]);
        if (document.isUndefined())
            continue;
        Parts parts;
        Taker(parts).take(document, {}, 0);
        const auto add = [&](MessageTable &table, MessageRecord record) {
            table.records.push_back(std::move(record));
            table.message.push_back(i);
            ++total;
        };
        const auto begin = [&](MessageTable &table) {
            table.rootIsArray = document.isArray();
            table.lengths = parts.lengths;
            ++table.messages;
        };
        if (parts.rows.empty()) {
            if (MessageTable *table = tableOf(parts.signature)) {
                begin(*table);
                add(*table, std::move(parts.scalars));
            }
        }
        for (auto &[array, rows] : parts.rows) {
            MessageTable *table = tableOf(parts.signature + '|' + array + '|' + parts.rowSignatures[array]);
            if (!table)
                continue;
            begin(*table);
            table->array = array;
            table->hasRows = true;
            for (MessageRecord &row : rows) {
                if (total >= kMostRecords)
                    break;
                row.insert(parts.scalars.begin(), parts.scalars.end());
                add(*table, std::move(row));
            }
        }
    }
    std::vector<MessageTable> all;
    for (auto &[signature, table] : tables)
        all.push_back(std::move(table));
    return all;
}

} // namespace steadfeed
