// SPDX-FileCopyrightText: 2026 The disclosure-catalog authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/field.h"

/// The fields that code names; their descriptions stand in fields.cpp.
namespace gk::item {

inline constexpr Field domain{Kind::Item, 1};
inline constexpr Field level1{Kind::Item, 2};
inline constexpr Field level2{Kind::Item, 3};
inline constexpr Field level3{Kind::Item, 4};
inline constexpr Field level4{Kind::Item, 5};
inline constexpr Field code{Kind::Item, 6};
inline constexpr Field content{Kind::Item, 7};
inline constexpr Field basis{Kind::Item, 8};
inline constexpr Field timeLimit{Kind::Item, 9};
inline constexpr Field frequency{Kind::Item, 10};
inline constexpr Field subject{Kind::Item, 11};
inline constexpr Field section{Kind::Item, 12};
inline constexpr Field phone{Kind::Item, 13};
inline constexpr Field channels{Kind::Item, 14};
inline constexpr Field websiteColumn{Kind::Item, 15};
inline constexpr Field audience{Kind::Item, 16};
inline constexpr Field audienceGroup{Kind::Item, 17};
inline constexpr Field attribute{Kind::Item, 18};
inline constexpr Field withheldGround{Kind::Item, 19};
inline constexpr Field withheldReason{Kind::Item, 20};
inline constexpr Field tiers{Kind::Item, 21};
inline constexpr Field stages{Kind::Item, 22};
inline constexpr Field interpretation{Kind::Item, 23};
inline constexpr Field response{Kind::Item, 24};
inline constexpr Field participation{Kind::Item, 25};
inline constexpr Field tasks{Kind::Item, 26};
inline constexpr Field supervision{Kind::Item, 27};
inline constexpr Field changedOn{Kind::Item, 28};
inline constexpr Field confirmedOn{Kind::Item, 29};
inline constexpr Field effectiveFrom{Kind::Item, 30};
inline constexpr Field retiredOn{Kind::Item, 31};
inline constexpr Field retiredReason{Kind::Item, 32};
inline constexpr Field state{Kind::Item, 33};
inline constexpr Field remarks{Kind::Item, 34};
inline constexpr Field extra{Kind::Item, 35};
inline constexpr Field position{Kind::Item, 36};
inline constexpr Field withheldReviewedOn{Kind::Item, 37};

}

namespace gk::domain {

inline constexpr Field name{Kind::Domain, 1};
inline constexpr Field parent{Kind::Domain, 2};
inline constexpr Field note{Kind::Domain, 3};
inline constexpr Field origin{Kind::Domain, 4};
inline constexpr Field interpretation{Kind::Domain, 5};
inline constexpr Field response{Kind::Domain, 6};
inline constexpr Field participation{Kind::Domain, 7};
inline constexpr Field supervision{Kind::Domain, 8};
inline constexpr Field channels{Kind::Domain, 9};
inline constexpr Field tiers{Kind::Domain, 10};
inline constexpr Field position{Kind::Domain, 11};

}

namespace gk::office {

inline constexpr Field name{Kind::Office, 1};
inline constexpr Field shortName{Kind::Office, 2};
inline constexpr Field type{Kind::Office, 3};
inline constexpr Field parent{Kind::Office, 4};
inline constexpr Field issuesDocuments{Kind::Office, 5};
inline constexpr Field validFrom{Kind::Office, 6};
inline constexpr Field validTo{Kind::Office, 7};
inline constexpr Field successor{Kind::Office, 8};

}

namespace gk::document {

inline constexpr Field title{Kind::Document, 1};
inline constexpr Field number{Kind::Document, 2};

}

namespace gk::task {

inline constexpr Field group{Kind::Task, 1};
inline constexpr Field work{Kind::Task, 2};
inline constexpr Field content{Kind::Task, 3};
inline constexpr Field responsible{Kind::Task, 4};
inline constexpr Field source{Kind::Task, 9};
inline constexpr Field position{Kind::Task, 10};

}

namespace gk::setting {

inline constexpr Field key{Kind::Setting, 1};
inline constexpr Field value{Kind::Setting, 2};

}

namespace gk::opinion {

inline constexpr Field item{Kind::Opinion, 1}; ///< empty: on the catalog as a whole
inline constexpr Field field{Kind::Opinion, 2};
inline constexpr Field from{Kind::Opinion, 3};
inline constexpr Field source{Kind::Opinion, 4};
inline constexpr Field original{Kind::Opinion, 5};
inline constexpr Field proposal{Kind::Opinion, 6};
inline constexpr Field reason{Kind::Opinion, 7};
inline constexpr Field adopted{Kind::Opinion, 8};
inline constexpr Field reply{Kind::Opinion, 9};
inline constexpr Field date{Kind::Opinion, 10};
inline constexpr Field step{Kind::Opinion, 11}; ///< the uid of a change set, as text

}

namespace gk::note {

inline constexpr Field item{Kind::Note, 1};  ///< empty: on the catalog as a whole
inline constexpr Field field{Kind::Note, 2}; ///< the key of one of the item's fields; empty: on the whole item
inline constexpr Field text{Kind::Note, 3};
inline constexpr Field author{Kind::Note, 4};
inline constexpr Field date{Kind::Note, 5};
inline constexpr Field mark{Kind::Note, 6}; ///< a note may be nothing but its mark
inline constexpr Field done{Kind::Note, 7};

}

namespace gk {

/// The field by which a kind keeps its place, or its "alive" field when the kind has no order of its own.
[[nodiscard]] constexpr Field positionOf(Kind kind)
{
    switch (kind) {
    case Kind::Item:
        return item::position;
    case Kind::Domain:
        return domain::position;
    case Kind::Task:
        return task::position;
    default:
        return aliveOf(kind);
    }
}

}
