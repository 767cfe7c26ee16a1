// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#include "report/summary.h"

#include "catalog/itemfields.h"
#include "catalog/officialform.h"
#include "catalog/values.h"
#include "catalog/vocabulary.h"

#include <QtCore/QSet>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace gk {

namespace {

/// What a catalog without it lacks, and how the paper calls it.
struct Need {
    Field field;
    QStringView name;
};
constexpr std::array needs{
    Need{item::content, u"公开内容"}, Need{item::basis, u"公开依据"},          Need{item::timeLimit, u"公开时限"},
    Need{item::subject, u"公开主体"}, Need{item::channels, u"公开渠道和载体"},
};

/// The figures of one domain, or of all.
struct Figures {
    qint64 items = 0;
    qint64 proactive = 0;
    qint64 onRequest = 0;
    std::vector<qint64> stages = std::vector<qint64>(std::size_t(vocabulary::stages().terms.size()));
    qint64 incomplete = 0; ///< items that lack one of `needs`

    void add(const Figures &other)
    {
        items += other.items;
        proactive += other.proactive;
        onRequest += other.onRequest;
        std::ranges::transform(stages, other.stages, stages.begin(), std::plus());
        incomplete += other.incomplete;
    }
};

/// Counts items one after another.
class Counter
{
public:
    Counter(const Fields &fields, const Names &names) : m_fields(fields), m_names(names) {}

    [[nodiscard]] Figures figuresOf(const Record &record)
    {
        Figures figures{.items = 1};
        const QString mode = modeOf(record.text(item::attribute));
        figures.proactive += mode.contains(u"主动") ? 1 : 0;
        figures.onRequest += mode.contains(u"依申请") ? 1 : 0;
        const QStringList stages = termsOf(value(record, item::stages));
        for (qsizetype i = 0; i < vocabulary::stages().terms.size(); ++i)
            figures.stages[std::size_t(i)] += stages.contains(vocabulary::stages().terms[i]) ? 1 : 0;
        m_noStage += stages.isEmpty() ? 1 : 0;
        bool isIncomplete = false;
        for (std::size_t i = 0; i < needs.size(); ++i) {
            const bool isMissing = value(record, needs[i].field).isEmpty();
            m_missing[i] += isMissing ? 1 : 0;
            isIncomplete = isIncomplete || isMissing;
        }
        figures.incomplete += isIncomplete ? 1 : 0;
        for (const Party &party : partiesOf(record.value(item::subject))) {
            if (!party.office.isNull())
                m_offices.insert(party.office);
        }
        return figures;
    }

    [[nodiscard]] qint64 offices() const { return m_offices.size(); }
    /// "公开时限12项、公开主体3项", or empty.
    [[nodiscard]] QString missing() const
    {
        QStringList parts;
        for (std::size_t i = 0; i < needs.size(); ++i) {
            if (m_missing[i] > 0)
                parts += u"%1%2项"_s.arg(needs[i].name).arg(m_missing[i]);
        }
        if (m_noStage > 0)
            parts += u"五公开环节%1项"_s.arg(m_noStage);
        return parts.join(u'、');
    }

private:
    [[nodiscard]] Value value(const Record &record, Field field) const
    {
        return m_names.inheritedValue(m_fields.info(field), record);
    }

    const Fields &m_fields;
    const Names &m_names;
    std::array<qint64, needs.size()> m_missing{};
    qint64 m_noStage = 0;
    QSet<Uid> m_offices;
};

/// A figure as it stands in a cell: nothing for none, so that what there is shows.
QString cellOf(qint64 figure)
{
    return figure > 0 ? QString::number(figure) : QString();
}

CopyRow rowOf(const QString &name, const Figures &figures)
{
    CopyRow row{.cells = {name, QString::number(figures.items), cellOf(figures.proactive), cellOf(figures.onRequest)}};
    for (const qint64 stage : figures.stages)
        row.cells.push_back(cellOf(stage));
    row.cells.push_back(cellOf(figures.incomplete));
    row.levels.resize(4);
    return row;
}

QString leftOutText(const std::vector<LeftOut> &leftOut)
{
    QStringList parts;
    for (const auto &[why, name] :
         {std::pair(LeftOutWhy::Withheld, u"不予公开"), std::pair(LeftOutWhy::Retired, u"取消")}) {
        if (const auto count = std::ranges::count(leftOut, why, &LeftOut::why); count > 0)
            parts += QString::fromUtf16(name) + u"%1项"_s.arg(count);
    }
    return parts.isEmpty() ? QString() : u"另有未列入目录的事项："_s + parts.join(u'、') + u'。';
}

QString sinceText(const ChangesSince &since)
{
    QStringList parts;
    for (const auto &[count, name] :
         {std::pair(since.added, u"新增"), std::pair(since.removed, u"取消"), std::pair(since.changed, u"修改"),
          std::pair(since.moved, u"归类调整"), std::pair(since.renamed, u"名称调整")}) {
        if (count > 0)
            parts += QString::fromUtf16(name) + u"%1项"_s.arg(count);
    }
    return u"与第%1版相比，"_s.arg(since.version) + (parts.isEmpty() ? u"事项无变化。"_s : parts.join(u'、') + u'。');
}

/// The domains at the top of the tree in catalog order, and which of them each domain belongs to.
struct TopDomains {
    std::vector<QString> names{};
    QHash<Uid, std::size_t> places{};

    [[nodiscard]] static Result<TopDomains> from(Reader &reader, const Names &names)
    {
        TopDomains tops;
        QHash<QString, std::size_t> known;
        const auto read = reader.each(Kind::Domain, [&](const Record &record) {
            const QString top = pathNames(names.domainPath(record.ref.uid)).value(0);
            if (!known.contains(top)) {
                known.insert(top, tops.names.size());
                tops.names.push_back(top);
            }
            tops.places.insert(record.ref.uid, known[top]);
            return true;
        });
        return read ? Result<TopDomains>(std::move(tops)) : Result<TopDomains>(read.error());
    }
};

}

Summary::Summary()
{
    const auto figure = [](const QString &group, const QString &title) {
        return Column{.group = group, .title = title, .role = ColumnRole::Tick, .width = 4};
    };
    m_columns = {{.title = u"领域"_s, .width = 16},
                 figure({}, u"事项"_s),
                 figure(u"公开方式"_s, u"主动"_s),
                 figure(u"公开方式"_s, u"依申请"_s)};
    for (const QString &stage : vocabulary::stages().terms)
        m_columns.push_back(figure(u"五公开"_s, stage));
    m_columns.push_back(figure({}, u"要素不全"_s));
}

Result<std::unique_ptr<Summary>> Summary::from(Reader &reader, const PrintRequest &request, const Progress &progress)
{
    const auto names = Names::from(reader);
    if (!names)
        return names.error();
    const auto tops = TopDomains::from(reader, *names);
    if (!tops)
        return tops.error();
    std::unique_ptr<Summary> summary(new Summary);
    std::vector<Figures> figures(tops->names.size() + 1); // the last: items without a domain
    Figures sum;
    Counter counter(reader.fields(), *names);
    qint64 done = 0;
    const auto read = eachSelected(reader, request.rows, [&](const Record &record) {
        if (++done % 1000 == 0)
            progress.tell(done, 0);
        if (const auto why = leftOutWhy(record, request.rule)) {
            summary->m_leftOut.push_back({record.ref.uid, *why});
        } else {
            const Uid domain = record.value(item::domain).uid();
            const Figures one = counter.figuresOf(record);
            figures[tops->places.value(domain, tops->names.size())].add(one);
            sum.add(one);
        }
        return !progress.isCancelled();
    });
    if (!read)
        return read.error();

    for (std::size_t i = 0; i < tops->names.size(); ++i)
        summary->m_rows.push_back(rowOf(tops->names[i], figures[i]));
    if (figures.back().items > 0)
        summary->m_rows.push_back(rowOf(noDomainName.toString(), figures.back()));
    summary->m_rows.push_back(rowOf(u"合计"_s, sum));
    summary->m_items = sum.items;

    QStringList lead{
        u"共有公开事项%1项，分属%2个领域，涉及公开主体%3个；主动公开%4项，依申请公开%5项。%6"_s.arg(sum.items)
            .arg(tops->names.size())
            .arg(counter.offices())
            .arg(sum.proactive)
            .arg(sum.onRequest)
            .arg(leftOutText(summary->m_leftOut))};
    if (request.since)
        lead += sinceText(*request.since);
    const QString missing = counter.missing();
    lead += missing.isEmpty() ? u"各事项要素齐全。"_s : u"尚未填写："_s + missing + u'。';
    for (QString &paragraph : lead)
        paragraph.prepend(u"　　"_s);
    summary->m_lead = lead.join(u'\n');
    return summary;
}

Outcome Summary::each(const Progress &progress, const std::function<void(CopyRow &&)> &visit)
{
    for (const CopyRow &row : m_rows) {
        if (progress.isCancelled())
            return Error{.code = ErrorCode::Cancelled};
        visit(CopyRow(row));
    }
    return Done{};
}

}
