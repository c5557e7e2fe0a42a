using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Types.Scalars;

/// <summary>Reads whole numbers; a fraction, even ".0", in a literal is not one (section 3.5.1).</summary>
internal static class WholeNumber
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign;

    public static bool TryRead<T>(InputValue value, out T result) where T : struct, IBinaryInteger<T>
    {
        result = T.Zero;
        if (value.Kind != InputKind.Int) return false;
        return value.IsJson
            ? T.TryParse(JsonMarshal.GetRawUtf8Value(value.Json), Style, CultureInfo.InvariantCulture, out result)
            : T.TryParse(value.GetText(), Style, CultureInfo.InvariantCulture, out result);
    }
}
