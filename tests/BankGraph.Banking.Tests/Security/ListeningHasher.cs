using BankGraph.Banking.Security;
using Microsoft.AspNetCore.Identity;

namespace BankGraph.Banking.Tests.Security;

/// <summary>The real hasher, which says when it has made or checked a hash.</summary>
internal sealed class ListeningHasher(IPasswordHasher<SignInName> inner, Action hashed) : IPasswordHasher<SignInName>
{
    public string HashPassword(SignInName user, string password)
    {
        hashed();
        return inner.HashPassword(user, password);
    }

    public PasswordVerificationResult VerifyHashedPassword(
        SignInName user,
        string hashedPassword,
        string providedPassword)
    {
        var verdict = inner.VerifyHashedPassword(user, hashedPassword, providedPassword);
        hashed();
        return verdict;
    }
}
