# Run once, by hand, before anything else: the bucket in which both environments keep their state. Its own state is a file;
# losing that is no harm (terraform import).
provider "aws" {
  region              = var.region
  allowed_account_ids = [var.account_id]

  default_tags {
    tags = {
      Project   = "lomash-wood"
      ManagedBy = "terraform"
    }
  }
}

module "key" {
  source = "../modules/kms"

  name       = "lomash-terraform-state"
  account_id = var.account_id
  region     = var.region
}

module "state" {
  source = "../modules/bucket"

  name         = "lomash-terraform-state-${var.account_id}"
  kms_key_arn  = module.key.key_arn
  is_versioned = true
}
