// Pages with tables: tag soup, entities, spans.
#include "app/files/read_html.hpp"
#include "tests/fuzz/memory_file.hpp"
#include "tests/fuzz/target.hpp"

namespace dondoc::fuzz {
namespace {

void run(ByteView input)
{
    const MemoryFile file(input);
    const auto reader = files::open_html(file.path());
    if (!reader.ok())
        return;
    Counting sink;
    (void)(*reader)->read(0, sink);
}

std::vector<Bytes> samples()
{
    std::vector<Bytes> out;
    for (const char* page : {"<html><style>td{}</style><!-- x --><table><tr><th rowspan=2>M&atilde;<th colspan='2'>N&#7907;</tr><tr><td x:num=\"1.5\">1,5<td>2</tr></table>",
                             "<meta charset=windows-1258><table><tr><td style='display:none'>a<br>b<table><td sdval=1234>1.234</table></td></tr></table><p>Gi\xE1m",
                             "<xml><x:Name>T10</x:Name></xml><script>a<b</script><tr><td rowspan=0>x<tr><td>&nbsp;&amp;&#x110;&bad;<![if x]><td>"})
        out.push_back(copy_of(view_of(page)));
    return out;
}

} // namespace

const Target html_target{"html", run, samples};

} // namespace dondoc::fuzz
