using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using BankGraph.GraphQL.Data.Expressions;

namespace BankGraph.GraphQL.Data.Paging;

/// <summary>One key of the order that pages follow.</summary>
/// <param name="Selector">Reads the key of a row.</param>
/// <param name="IsDescending">Whether larger keys come first.</param>
/// <param name="IsNullable">Whether a row may have no key.</param>
/// <param name="Name">Says which key this is, the same in every process.</param>
internal sealed record SortKey(LambdaExpression Selector, bool IsDescending, bool IsNullable, string Name)
{
    private static readonly ConcurrentDictionary<MemberInfo, bool> NeverNull = new();

    public Type Type => Selector.ReturnType;

    public static SortKey Create(LambdaExpression selector, bool isDescending)
    {
        var bare = WithoutBoxing(selector);
        var isNullable = MayBeNull(bare.Body);
        if (isNullable && bare.ReturnType.IsValueType && Nullable.GetUnderlyingType(bare.ReturnType) is null)
        {
            // A number of an object that may be missing is missing with it, whatever the number's own type says.
            var lifted = Expression.Convert(bare.Body, typeof(Nullable<>).MakeGenericType(bare.ReturnType));
            bare = Expression.Lambda(lifted, bare.Parameters);
        }

        return new SortKey(bare, isDescending, isNullable, NameOf(bare));
    }

    /// <summary>The same key the other way round.</summary>
    public SortKey Reversed() => this with { IsDescending = !IsDescending };

    /// <summary>Whether both read the same, for example <c>x.Id</c>.</summary>
    public bool IsSameKey(SortKey other) => Name == other.Name;

    private static string NameOf(LambdaExpression selector) => ParameterReplacer
        .Inline(selector, Expression.Parameter(selector.Parameters[0].Type, "row")).ToString();

    private static LambdaExpression WithoutBoxing(LambdaExpression selector) =>
        selector.Body is UnaryExpression { NodeType: ExpressionType.Convert } boxed && boxed.Type == typeof(object)
            ? Expression.Lambda(boxed.Operand, selector.Parameters)
            : selector;

    // A member that its source says is never null, of a row or of a member that is never null itself.
    private static bool MayBeNull(Expression key)
    {
        if (key is ParameterExpression) return false;
        if (key is not MemberExpression { Expression: { } owner } member)
        {
            return !key.Type.IsValueType || Nullable.GetUnderlyingType(key.Type) is not null;
        }

        return Nullable.GetUnderlyingType(key.Type) is not null || MayBeNull(owner) || !IsNeverNull(member.Member);
    }

    private static bool IsNeverNull(MemberInfo member) => NeverNull.GetOrAdd(member, static member => member switch
    {
        PropertyInfo { PropertyType.IsValueType: true } or FieldInfo { FieldType.IsValueType: true } => true,
        PropertyInfo property => new NullabilityInfoContext().Create(property).ReadState == NullabilityState.NotNull,
        FieldInfo field => new NullabilityInfoContext().Create(field).ReadState == NullabilityState.NotNull,
        _ => false,
    });
}
