using System.Globalization;
using System.Numerics;
using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Types.Scalars;

/// <summary>Reads whole numbers; a fraction, even ".0", in a literal is not one (section 3.5.1).</summary>
internal static class WholeNumber
{
    public static bool TryRead<T>(InputValue value, out T result) where T : struct, IBinaryInteger<T>
    {
        result = T.Zero;
        return value.Kind == InputKind.Int
            && T.TryParse(value.GetText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out result);
    }
}
