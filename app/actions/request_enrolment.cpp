#include "app/actions/request_enrolment.hpp"
#include "app/files/atomic_file.hpp"
#include "core/bundle/bundle_writer.hpp"
#include "core/bundle/fingerprint.hpp"

namespace dondoc::actions {
namespace {

const char* letter = "Tệp này là yêu cầu cấp chứng thư của một máy dùng chương trình Đôn Đốc, gửi BHXH tỉnh/thành phố.\n"
                     "Trong tệp không có bí mật. Người nhận đối chiếu mười hai chữ số của yêu cầu với cán bộ qua điện thoại hoặc trực tiếp.\n";

bundle::BundleParts parts_of(const db::Store& store)
{
    const auto& keys = store.keys();
    const auto& me = store.identity();
    const bundle::Certificate wish{0, public_of(keys.sign), public_of(keys.box), me.office, me.office_name, {me.officer}, bundle::DeviceRole::field, {}, {}, {}, me.training,
                                   me.officer_name};
    bundle::BundleParts parts;
    parts.manifest.kind = bundle::BundleKind::request;
    parts.manifest.from = me.device;
    parts.manifest.app = "dondoc";
    if (me.training)
        parts.manifest.must = {"training"};
    parts.certificates.sender = bundle::issue(wish, keys.sign);
    parts.letter = letter;
    return parts;
}

} // namespace

Result<EnrolmentRequest> request_enrolment(db::Store& store, const std::filesystem::path& out)
{
    if (store.identity().role == db::Role::hub)
        return Problem{.code = "enrolment.hub"};
    if (store.identity().officer.empty())
        return Problem{.code = "enrolment.officer"};
    bundle::MemorySink file;
    const auto hash = bundle::write_bare_bundle(file, parts_of(store), store.keys().sign);
    if (!hash.ok())
        return hash.problems();
    files::write_file_atomically(out, file.bytes);
    return EnrolmentRequest{bundle::twelve_digits(*hash), store.identity().device};
}

} // namespace dondoc::actions
