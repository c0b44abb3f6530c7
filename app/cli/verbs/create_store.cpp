#include "app/actions/create_store.hpp"
#include "app/actions/doctor.hpp"
#include "app/cli/frame.hpp"

namespace dondoc::cli {
namespace {

struct Given {
    std::string role = "field", office, office_name, officer, officer_name, escrow_out;
    bool training = false;
};

/// A key file alone is enough; a passphrase that is given besides makes a second slot.
std::optional<std::string> passphrase_of(Context& context)
{
    const bool is_given = !context.common.passphrase_file.empty() || !context.world.environment("DONDOC_PASSPHRASE").empty();
    if (!context.common.new_passphrase_file.empty())
        return context.new_passphrase();
    if (!context.common.key_file.empty() && !is_given)
        return {};
    return context.passphrase();
}

actions::CreateStore wanted_of(Context& context, const Given& given)
{
    actions::CreateStore out;
    out.path = context.store_path();
    out.spec = {given.role == "hub" ? db::Role::hub : db::Role::field, given.office, given.office_name, given.officer, given.officer_name, given.training};
    out.passphrase = passphrase_of(context);
    if (!context.common.key_file.empty())
        out.key_file = context.common.key_file;
    if (!given.escrow_out.empty())
        out.escrow_out = given.escrow_out;
    return out;
}

Answer create_store(Context& context, const Given& given)
{
    const auto made = actions::create_store(wanted_of(context, given), context.world.random, context.world.clock);
    if (!made)
        return refused(made.problems());
    Answer answer;
    answer.json["store"] = context.store_path().string();
    answer.json["store_id"] = id_text(made->store);
    answer.json["device_id"] = id_text(made->device);
    answer.json["role"] = given.role;
    answer.json["encrypted"] = made->encrypted;
    answer.json["training"] = given.training;
    answer.json["recovery_code"] = made->recovery_code;
    if (!made->escrow_identity.empty())
        answer.json["escrow_identity"] = made->escrow_identity;
    answer.text = context.texts("store.created", {{"store", context.store_path().string()}, {"code", made->recovery_code}});
    if (!made->escrow_identity.empty())
        answer.text += "\n" + context.texts("store.escrow", {{"identity", made->escrow_identity}});
    if (!made->encrypted)
        answer.text += "\n" + context.texts("store.not_encrypted");
    if (const auto kind = actions::shared_folder(context.store_path()); !kind.empty()) {
        answer.json["shared_folder"] = kind;
        answer.text += "\n" + context.texts("store.shared_folder", {{"kind", kind}});
    }
    return answer;
}

} // namespace

Verb verb_create_store()
{
    return {"create-store", "verb.create-store",
            "dondoc-cli create-store --store cb01.store --role field --office 04801 --office-name \"BHXH cơ sở Hải Châu\" --officer CB01 --officer-name \"Trần Thị Bình\"",
            [](CLI::App& options) -> Run {
                auto given = std::make_shared<Given>();
                options.add_option("--role", given->role)->check(CLI::IsMember({"field", "hub"}))->required();
                options.add_option("--office", given->office)->type_name("CODE")->required();
                options.add_option("--office-name", given->office_name)->type_name("NAME");
                options.add_option("--officer", given->officer)->type_name("CODE");
                options.add_option("--officer-name", given->officer_name)->type_name("NAME");
                options.add_option("--escrow-out", given->escrow_out)->type_name("FILE");
                options.add_flag("--training", given->training);
                return [given](Context& context) { return create_store(context, *given); };
            }};
}

} // namespace dondoc::cli
