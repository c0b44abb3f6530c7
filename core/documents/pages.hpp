#pragma once
// The other papers of DOMAIN.md 3 and 5, each with what its page cannot do without. All print a draft too: what is missing stays blank.
#include "core/documents/identity.hpp"

namespace dondoc::documents {

// Biên bản đối chiếu C05-TS (DOMAIN.md 3.2, LAYOUT.md 4).
layout::Document reconciliation_minutes(const Record&, const Quoted&, const Identity&, const Wording&);
Problems missing_on_reconciliation(const Record&, const Quoted&);
std::vector<std::string> signers_of_reconciliation(const Record&, const Quoted&);

// Biên bản hội nghị đối thoại (Mẫu 1.9; DOMAIN.md 5.2, LAYOUT.md 5).
layout::Document dialogue_minutes(const Record&, const Quoted&, const Identity&, const Wording&);
Problems missing_on_dialogue(const Record&, const Quoted&);
std::vector<std::string> signers_of_dialogue(const Record&, const Quoted&);

// Biên bản buổi làm việc của tổ liên ngành: as a dialogue, with the employers visited and the result.
layout::Document session_minutes(const Record&, const Quoted&, const Identity&, const Wording&);
Problems missing_on_session(const Record&, const Quoted&);
std::vector<std::string> signers_of_session(const Record&, const Quoted&);

// Công văn đôn đốc (NĐ 274/2025; DOMAIN.md 3.8, LAYOUT.md 6).
layout::Document urging_letter(const Record&, const Quoted&, const Identity&, const Wording&);
Problems missing_on_letter(const Record&, const Quoted&);

// Giấy mời làm việc (Mẫu 1.7; LAYOUT.md 7).
layout::Document invitation(const Record&, const Quoted&, const Identity&, const Wording&);
Problems missing_on_invitation(const Record&, const Quoted&);

// Danh sách công khai (LAYOUT.md 9).
layout::Document publication_list(const Record&, const Quoted&, const Identity&, const Wording&);
Problems missing_on_publication(const Record&, const Quoted&);

// Công văn đề nghị thanh tra đột xuất, kiến nghị (DOMAIN.md 3.8), with the index of evidence.
layout::Document proposal_letter(const Record&, const Quoted&, const Identity&, const Wording&);
Problems missing_on_proposal(const Record&, const Quoted&);

// Biên bản bàn giao hồ sơ, with the index of evidence.
layout::Document hand_over_minutes(const Record&, const Quoted&, const Identity&, const Wording&);
Problems missing_on_hand_over(const Record&, const Quoted&);
std::vector<std::string> signers_of_hand_over(const Record&, const Quoted&);

/// Who signs a letter or list for the office.
std::vector<std::string> signers_of_letter(const Record&, const Quoted&);

} // namespace dondoc::documents
