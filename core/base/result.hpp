#pragma once
#include "core/base/check.hpp"
#include "core/base/problem.hpp"
#include <utility>
#include <variant>

namespace dondoc {

/// A valid value, or all problems that stood in its way (at least one).
template <class T>
class [[nodiscard]] Result
{
public:
    Result(T value) : state_(std::move(value)) {}
    Result(Problem problem) : state_(Problems{std::move(problem)}) {}
    Result(Problems problems) : state_(std::move(problems)) { check(!std::get<Problems>(state_).empty(), "a failed result names a problem"); }

    [[nodiscard]] bool ok() const { return state_.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T& value() const& { require(); return *std::get_if<0>(&state_); }
    T& value() & { require(); return *std::get_if<0>(&state_); }
    T&& value() && { require(); return std::move(*std::get_if<0>(&state_)); }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

    [[nodiscard]] const Problems& problems() const
    {
        static const Problems none;
        auto* found = std::get_if<1>(&state_);
        return found ? *found : none;
    }

private:
    void require() const { check(ok(), "value of a failed result"); }
    std::variant<T, Problems> state_;
};

/// For actions whose success has nothing to say.
struct Done {};

} // namespace dondoc
